package counterpart.engine.data;

import counterpart.engine.model.Cluster;
import counterpart.engine.model.Cluster.Sought;
import counterpart.engine.model.Contact;
import counterpart.engine.model.FieldCode;
import counterpart.engine.model.Profile;
import counterpart.engine.model.WeightedField;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// A cluster while corrections are put on top of it, one after the other.
final class CorrectedCluster {

    /// What the cluster itself said, or somebody who knows it, as the data has it.
    private static final String STATED = "stated";

    private final Cluster before;
    private final Predicate<FieldCode> isField;
    private final Map<FieldCode, WeightedField> own = new LinkedHashMap<>();
    private final Map<FieldCode, Sought> sought = new LinkedHashMap<>();
    private final Set<String> members;
    private final List<Contact> contacts;
    private final Set<String> sources;

    /// @param isField whether the data knows a field: what speaks of others waits until it does
    CorrectedCluster(Cluster before, Predicate<FieldCode> isField) {
        this.before = before;
        this.isField = isField;
        before.profile().own().forEach(field -> own.put(field.field(), field));
        before.profile().sought().forEach(field -> sought.put(field.field(), new Sought(field, "", null)));
        before.soughtFields().forEach(field -> sought.put(field.field().field(), field));
        members = new LinkedHashSet<>(before.members());
        contacts = new ArrayList<>(before.contacts());
        sources = new LinkedHashSet<>(before.sources());
    }

    CorrectedCluster with(Correction correction) {
        correction.changes().forEach(change -> apply(change, correction));
        if (correction.hasAddress()) {
            sources.add(correction.source());
        }
        return this;
    }

    private void apply(Correction.Change change, Correction correction) {
        switch (change) {
            case Correction.Own field -> put(field.field(), field.weight());
            case Correction.Seeks field -> seek(field.field(), field.weight(), address(correction));
            case Correction.Member member -> put(member);
            case Correction.Link link -> put(link, correction);
        }
    }

    private void put(FieldCode field, double weight) {
        if (weight == 0) {
            own.remove(field);
        } else if (isField.test(field)) {
            own.put(field, new WeightedField(field, weight));
        }
    }

    private void seek(FieldCode field, double weight, @Nullable String source) {
        if (weight == 0) {
            sought.remove(field);
        } else if (isField.test(field)) {
            sought.put(field, new Sought(new WeightedField(field, weight), STATED, source));
        }
    }

    private void put(Correction.Member member) {
        if (member.belongs()) {
            members.add(member.name());
        } else {
            members.remove(member.name());
        }
    }

    private void put(Correction.Link link, Correction correction) {
        contacts.removeIf(contact -> isSame(contact, link.contact()));
        if (link.exists()) {
            Contact given = link.contact();
            contacts.add(new Contact(
                    before.id(),
                    given.country(),
                    given.place(),
                    given.placeName(),
                    given.partner(),
                    given.partnerGerman(),
                    given.kind(),
                    given.programme(),
                    given.year(),
                    address(correction),
                    correction.confidence()));
        }
    }

    /// Two descriptions of one contact, wherever they were found.
    private static boolean isSame(Contact one, Contact other) {
        return Objects.equals(one.country(), other.country())
                && Objects.equals(one.place(), other.place())
                && one.partner().equals(other.partner())
                && one.kind().equals(other.kind())
                && one.year().equals(other.year());
    }

    private static @Nullable String address(Correction correction) {
        return correction.hasAddress() ? correction.source() : null;
    }

    /// A profile from which everything was taken stays as the package has it: there is nothing to rank by otherwise.
    Cluster cluster() {
        boolean empty = own.isEmpty() && sought.isEmpty();
        List<Sought> wanted = List.copyOf(sought.values());
        return before.with(
                empty
                        ? before.profile()
                        : new Profile(
                                List.copyOf(own.values()),
                                wanted.stream().map(Sought::field).toList()),
                empty ? before.soughtFields() : wanted,
                List.copyOf(members),
                contacts,
                List.copyOf(sources));
    }
}
