package nl.netwerkspoor.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Locale;
import java.util.ResourceBundle;
import nl.netwerkspoor.query.pages.telling.Recorders.Where;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

class RecordersElsewhereTest {

    private static HttpServer side(int status) throws IOException {
        HttpServer side = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        side.createContext("/", exchange -> {
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        side.start();
        return side;
    }

    private static Where asked(HttpServer side) {
        RecordersElsewhere recorders = new RecordersElsewhere(
                JsonMapper.shared(), "http://127.0.0.1:" + side.getAddress().getPort());
        try {
            return recorders.where();
        } finally {
            recorders.destroy();
        }
    }

    @ParameterizedTest
    @CsvSource({"200, ELSEWHERE", "403, ELSEWHERE", "503, AWAY"})
    void a_command_side_that_answers_records_and_one_that_cannot_does_not(int status, Where where) throws IOException {
        HttpServer side = side(status);
        try {
            assertThat(asked(side)).isEqualTo(where);
        } finally {
            side.stop(0);
        }
    }

    @Test
    void a_command_side_that_is_not_there_is_away() throws IOException {
        HttpServer gone = side(200);
        gone.stop(0);

        assertThat(asked(gone)).isEqualTo(Where.AWAY);
    }

    @ParameterizedTest
    @EnumSource
    void the_administrator_is_told_where_recording_is_done(Where where) {
        for (String language : new String[] {"nl", "en"}) {
            assertThat(ResourceBundle.getBundle("messages/admin", Locale.of(language))
                            .getString("admin.recording." + where))
                    .isNotBlank();
        }
    }
}
