package nl.netwerkspoor.architecture.broken;

import nl.netwerkspoor.command.recording.Recorder;
import nl.netwerkspoor.query.views.View;

/** Something that belongs to both sides. */
final class ViewThatRecords {

    private final View view;
    private final Recorder recorder;

    ViewThatRecords(View view, Recorder recorder) {
        this.view = view;
        this.recorder = recorder;
    }

    String name() {
        return view.name() + recorder.hashCode();
    }
}
