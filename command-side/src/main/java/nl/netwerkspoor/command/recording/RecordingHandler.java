package nl.netwerkspoor.command.recording;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import nl.netwerkspoor.command.rules.Scope;
import nl.netwerkspoor.happenings.Catalogue;
import nl.netwerkspoor.happenings.Kind;
import nl.netwerkspoor.store.vault.Erasure;
import nl.netwerkspoor.store.vault.TextKey;
import nl.netwerkspoor.store.vault.Vault;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.EventStoreTransaction;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.GenericEventMessage;

/**
 * Handles the commands: sources what the rules need, decides, keeps the words in the vault and appends. The append is
 * on condition that nothing that was sourced has changed; where it has, the caller sends the command again.
 */
final class RecordingHandler {

    private final EventStore events;
    private final Vault vault;
    private final Clock clock;
    private final Supplier<UUID> uuids;

    RecordingHandler(EventStore events, Vault vault, Clock clock, Supplier<UUID> uuids) {
        this.events = events;
        this.vault = vault;
        this.clock = clock;
        this.uuids = uuids;
    }

    @CommandHandler
    Decision handle(RecordHappening command, ProcessingContext context) {
        EventStoreTransaction transaction = events.transaction(context);
        Sourced sourced = new Sourced(transaction);
        sourced.read(Scope.of(command.traject(), command.told()));
        sourced.read(Scope.after(command.traject(), command.told(), sourced.record()));
        return decide(
                new Decision.Request(
                        command.traject(), List.of(command.told()), command.recordedBy(), command.via(), false),
                sourced,
                transaction,
                context,
                false);
    }

    @CommandHandler
    Decision handle(RecordStory command, ProcessingContext context) {
        EventStoreTransaction transaction = events.transaction(context);
        Sourced sourced = new Sourced(transaction);
        sourced.read(Scope.ofStory(command.traject(), command.lines()));
        return decide(
                new Decision.Request(command.traject(), command.lines(), command.recordedBy(), command.via(), true),
                sourced,
                transaction,
                context,
                command.dryRun());
    }

    private Decision decide(
            Decision.Request request,
            Sourced sourced,
            EventStoreTransaction transaction,
            ProcessingContext context,
            boolean dryRun) {
        Decision decision = Decision.of(request, sourced.record(), this::words, clock.instant(), uuids);
        if (dryRun || !decision.refusals().isEmpty() || decision.fresh().isEmpty()) {
            return decision;
        }
        Map<UUID, Map<String, String>> words = new HashMap<>();
        for (Decision.Fresh fresh : decision.fresh()) {
            if (!fresh.split().words().isEmpty()) {
                words.put(fresh.attempt(), fresh.split().words());
            }
        }
        vault.put(request.traject().value(), words);
        vault.apply(erasedBefore(request, decision));
        context.runOnAfterCommit(committed -> eraseReplaced(request, decision));
        for (Decision.Fresh fresh : decision.fresh()) {
            Kind kind = Catalogue.of(fresh.recording().telling().happening());
            transaction.appendEvent(new GenericEventMessage(
                    fresh.id().toString(),
                    new MessageType(kind.what(), Integer.toString(kind.revision())),
                    fresh.recording(),
                    Map.of(),
                    clock.instant()));
        }
        return decision;
    }

    private void eraseReplaced(Decision.Request request, Decision decision) {
        List<TextKey> replaced = new ArrayList<>();
        for (Decision.Fresh fresh : decision.fresh()) {
            fresh.erases().forEach(kept -> replaced.add(new TextKey(kept.attempt(), kept.field())));
        }
        if (!replaced.isEmpty()) {
            vault.erase(replaced, request.recordedBy());
        }
    }

    /** The texts that were erased where they come from: they must not be taken here either. */
    private List<Erasure> erasedBefore(Decision.Request request, Decision decision) {
        List<Erasure> erasures = new ArrayList<>();
        for (Decision.Fresh fresh : decision.fresh()) {
            for (String field : fresh.split().erased()) {
                erasures.add(new Erasure(
                        request.traject().value(),
                        new TextKey(fresh.attempt(), field),
                        request.recordedBy(),
                        clock.instant()));
            }
        }
        return erasures;
    }

    private Map<UUID, Map<String, Optional<String>>> words(Collection<UUID> attempts) {
        Map<UUID, Map<String, Optional<String>>> words = new HashMap<>();
        vault.get(attempts).forEach((attempt, texts) -> {
            Map<String, Optional<String>> byField = new HashMap<>();
            texts.forEach((field, text) -> byField.put(field, Optional.ofNullable(text.words())));
            words.put(attempt, byField);
        });
        return words;
    }
}
