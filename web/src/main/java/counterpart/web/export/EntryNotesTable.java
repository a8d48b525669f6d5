package counterpart.web.export;

import java.util.ArrayList;
import java.util.List;

/// The notes of an advisor about a region as name-value pairs; empty notes are omitted.
public final class EntryNotesTable {

    private EntryNotesTable() {}

    public static List<Fact> of(Dossier.Work work, ExportTexts words) {
        List<Fact> facts = new ArrayList<>();
        add(facts, words.of("work.status"), words.of("status." + work.status()));
        add(facts, words.of("work.reason"), work.reason());
        add(
                facts,
                words.of("work.judgement"),
                work.judgement().isEmpty() ? "" : words.of("judgement." + work.judgement()));
        add(facts, words.of("work.note"), work.note());
        add(facts, words.of("work.contactPersons"), work.contactPersons());
        add(facts, words.of("work.nextStep"), nextStep(work, words));
        add(facts, words.of("work.owner"), work.owner());
        add(facts, words.of("work.programme"), work.programme());
        for (Dossier.Remark remark : work.comments()) {
            add(facts, remark.author() + ", " + words.day(remark.date()), remark.text());
        }
        return facts;
    }

    private static String nextStep(Dossier.Work work, ExportTexts words) {
        String on = work.nextStepOn() == null ? "" : words.day(work.nextStepOn());
        return work.nextStep().isEmpty() || on.isEmpty() ? work.nextStep() + on : work.nextStep() + " (" + on + ")";
    }

    private static void add(List<Fact> facts, String name, String value) {
        if (!value.isBlank()) {
            facts.add(new Fact(name, value));
        }
    }

    /// The name and text of a note.
    public record Fact(String name, String value) {}
}
