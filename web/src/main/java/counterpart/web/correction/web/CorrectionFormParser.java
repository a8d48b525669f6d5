package counterpart.web.correction.web;

import counterpart.engine.data.Correction;
import counterpart.engine.model.Cluster;
import counterpart.engine.model.Contact;
import counterpart.engine.model.FieldCode;
import counterpart.engine.model.WeightedField;
import counterpart.web.correction.PlaceNames;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Computes the changes of a form relative to the current data of a cluster. Errors are collected, so that they are
/// reported together.
final class CorrectionFormParser {

    static final List<String> KINDS =
            List.of("project", "partnership", "delegation", "concept phase", "implementation phase");

    private static final double HEAVIEST = 1000;
    private static final int LONGEST_NAME = 300;
    private static final int MOST_MEMBERS = 1000;

    private final Cluster cluster;
    private final PlaceNames places;
    private final List<Wrong> wrongs = new ArrayList<>();
    private final List<Correction.Change> changes = new ArrayList<>();

    CorrectionFormParser(Cluster cluster, PlaceNames places) {
        this.cluster = cluster;
        this.places = places;
    }

    /// An invalid input; the text `correction.wrong.<what>` explains it.
    public record Wrong(String what, String value) {}

    List<Wrong> wrongs() {
        return List.copyOf(wrongs);
    }

    List<Correction.Change> changes(CorrectionForm form) {
        fields(cluster.profile().own(), form.own(), form.ownAdded(), Correction.Own::new);
        fields(cluster.profile().sought(), form.sought(), form.soughtAdded(), Correction.Seeks::new);
        members(form.members());
        cluster.contacts().stream()
                .filter(contact -> form.dropped().contains(CorrectionForm.key(contact)))
                .forEach(contact -> changes.add(new Correction.Link(contact, false)));
        form.contactsAdded().forEach(this::contact);
        requireProfile(form);
        return List.copyOf(changes);
    }

    private void fields(
            List<WeightedField> present,
            List<CorrectionForm.FieldRow> rows,
            List<CorrectionForm.Added> added,
            BiFunction<FieldCode, Double, Correction.Change> change) {
        Map<FieldCode, Double> known =
                present.stream().collect(Collectors.toMap(WeightedField::field, WeightedField::weight));
        for (CorrectionForm.FieldRow row : rows) {
            FieldCode field = new FieldCode(row.field());
            double weight = weight(row.weight());
            if (weight != known.getOrDefault(field, 0.0)) {
                changes.add(change.apply(field, weight));
            }
        }
        for (CorrectionForm.Added row : added) {
            if (!row.words().isEmpty()) {
                double weight = weight(row.weight());
                places.field(row.words())
                        .ifPresentOrElse(
                                field -> {
                                    if (weight > 0 && weight != known.getOrDefault(field, 0.0)) {
                                        changes.add(change.apply(field, weight));
                                    }
                                },
                                () -> wrongs.add(new Wrong("field", row.words())));
            }
        }
    }

    private double weight(String given) {
        if (given.matches("[0-9]{1,4}(\\.[0-9]{1,3})?") && Double.parseDouble(given) <= HEAVIEST) {
            return Double.parseDouble(given);
        }
        wrongs.add(new Wrong("weight", given));
        return 0;
    }

    private void members(String given) {
        Set<String> wanted = Stream.of(given.split("\\R"))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        wanted.stream()
                .filter(name -> name.length() > LONGEST_NAME)
                .forEach(name -> wrongs.add(new Wrong("name", name.substring(0, 80) + "…")));
        if (wanted.size() > MOST_MEMBERS) {
            wrongs.add(new Wrong("members", String.valueOf(wanted.size())));
            return;
        }
        cluster.members().stream()
                .filter(name -> !wanted.contains(name))
                .forEach(name -> changes.add(new Correction.Member(name, false)));
        wanted.stream()
                .filter(name -> !cluster.members().contains(name))
                .forEach(name -> changes.add(new Correction.Member(name, true)));
    }

    private void contact(CorrectionForm.AddedContact given) {
        if (given.partner().isEmpty() && given.place().isEmpty()) {
            return;
        }
        if (given.partner().isEmpty() || given.partner().length() > LONGEST_NAME) {
            wrongs.add(new Wrong("partner", given.place()));
        }
        if (!KINDS.contains(given.kind())) {
            wrongs.add(new Wrong("kind", given.kind()));
        }
        if (!given.year().matches("|19[0-9]{2}|20[0-9]{2}")) {
            wrongs.add(new Wrong("year", given.year()));
        }
        if (given.programme().length() > 200) {
            wrongs.add(new Wrong("name", given.programme().substring(0, 80) + "…"));
        }
        places.place(given.place())
                .ifPresentOrElse(place -> link(given, place), () -> wrongs.add(new Wrong("place", given.place())));
    }

    private void link(CorrectionForm.AddedContact given, PlaceNames.Place place) {
        if (wrongs.isEmpty()) {
            changes.add(new Correction.Link(
                    new Contact(
                            cluster.id(),
                            place.country(),
                            place.region(),
                            place.name(),
                            given.partner(),
                            null,
                            given.kind(),
                            given.programme().isEmpty() ? null : given.programme(),
                            given.year().isEmpty()
                                    ? OptionalInt.empty()
                                    : OptionalInt.of(Integer.parseInt(given.year())),
                            null,
                            ""),
                    true));
        }
    }

    private void requireProfile(CorrectionForm form) {
        boolean kept = Stream.concat(form.own().stream(), form.sought().stream())
                .anyMatch(row -> !row.weight().equals("0"));
        boolean added = changes.stream()
                .anyMatch(change -> (change instanceof Correction.Own own && own.weight() > 0)
                        || (change instanceof Correction.Seeks sought && sought.weight() > 0));
        if (!kept && !added) {
            wrongs.add(new Wrong("profile", ""));
        }
    }
}
