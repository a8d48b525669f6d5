package counterpart.web.correction.web;

import counterpart.engine.data.Dataset;
import counterpart.engine.model.Cluster;
import counterpart.engine.model.Contact;
import counterpart.engine.model.Language;
import counterpart.engine.model.WeightedField;
import counterpart.web.correction.CorrectionConfidence;
import counterpart.web.correction.CorrectionTexts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/// The content of the form: the current data of the cluster, or the submitted input.
///
/// @param dropped keys of the contacts selected for removal
public record CorrectionForm(
        List<FieldRow> own,
        List<FieldRow> sought,
        List<Added> ownAdded,
        List<Added> soughtAdded,
        String members,
        List<ContactRow> contacts,
        List<String> dropped,
        List<AddedContact> contactsAdded,
        String source,
        String confidence,
        String note) {

    static final int BLANK_FIELDS = 3;
    static final int BLANK_CONTACTS = 2;
    private static final List<String> USUAL = List.of("1", "2", "3");

    /// A field of the cluster; weight `0` removes it.
    public record FieldRow(String field, String label, String weight) {

        /// The selectable weights: the standard ones and the current one.
        public List<String> choices() {
            return USUAL.contains(weight) || weight.equals("0")
                    ? USUAL
                    : Stream.concat(USUAL.stream(), Stream.of(weight)).sorted().toList();
        }
    }

    /// A field to add, as typed.
    public record Added(String words, String weight) {}

    /// A contact of the cluster.
    public record ContactRow(String key, String partner, String place, String kind, String year) {}

    /// A contact to add, as typed.
    public record AddedContact(String place, String partner, String kind, String programme, String year) {}

    static CorrectionForm of(Cluster cluster, Dataset data, Language language) {
        return new CorrectionForm(
                rows(cluster.profile().own(), Map.of(), data, language),
                rows(cluster.profile().sought(), Map.of(), data, language),
                blankFields(),
                blankFields(),
                String.join("\n", cluster.members()),
                contacts(cluster, data, language),
                List.of(),
                blankContacts(),
                "",
                CorrectionConfidence.SOURCED.key(),
                "");
    }

    static CorrectionForm of(Cluster cluster, MultiValueMap<String, String> sent, Dataset data, Language language) {
        return new CorrectionForm(
                rows(cluster.profile().own(), weights(sent, "own"), data, language),
                rows(cluster.profile().sought(), weights(sent, "sought"), data, language),
                added(sent, "ownAdd"),
                added(sent, "soughtAdd"),
                one(sent, "members", String.join("\n", cluster.members())),
                contacts(cluster, data, language),
                all(sent, "drop"),
                addedContacts(sent),
                one(sent, "source", ""),
                one(sent, "confidence", CorrectionConfidence.SOURCED.key()),
                one(sent, "note", ""));
    }

    /// The key of a contact within its cluster.
    static String key(Contact contact) {
        String year = contact.year().isPresent() ? String.valueOf(contact.year().getAsInt()) : "";
        return String.join(
                "|", text(contact.country()), text(contact.place()), contact.partner(), contact.kind(), year);
    }

    private static List<FieldRow> rows(
            List<WeightedField> fields, Map<String, String> sent, Dataset data, Language language) {
        return fields.stream()
                .map(field -> {
                    String code = field.field().value();
                    return new FieldRow(
                            code,
                            CorrectionTexts.label(field.field(), data, language),
                            sent.getOrDefault(code, CorrectionTexts.number(field.weight())));
                })
                .toList();
    }

    private static List<ContactRow> contacts(Cluster cluster, Dataset data, Language language) {
        return cluster.contacts().stream()
                .map(contact -> new ContactRow(
                        key(contact),
                        contact.partner(language),
                        CorrectionTexts.place(contact, data, language),
                        contact.kind(),
                        contact.year().isPresent()
                                ? String.valueOf(contact.year().getAsInt())
                                : ""))
                .toList();
    }

    private static Map<String, String> weights(MultiValueMap<String, String> sent, String name) {
        Map<String, String> weights = new LinkedHashMap<>();
        for (String value : all(sent, name)) {
            int colon = value.indexOf(':');
            if (colon > 0) {
                weights.put(value.substring(0, colon), value.substring(colon + 1));
            }
        }
        return weights;
    }

    private static List<Added> added(MultiValueMap<String, String> sent, String name) {
        List<String> words = all(sent, name);
        List<String> weights = all(sent, name + "Weight");
        List<Added> added = new ArrayList<>(IntStream.range(0, words.size())
                .mapToObj(i -> new Added(words.get(i).strip(), i < weights.size() ? weights.get(i) : "2"))
                .toList());
        return padded(added, BLANK_FIELDS, new Added("", "2"));
    }

    private static List<AddedContact> addedContacts(MultiValueMap<String, String> sent) {
        List<String> partners = all(sent, "partner");
        List<AddedContact> added = new ArrayList<>(IntStream.range(0, partners.size())
                .mapToObj(i -> new AddedContact(
                        at(sent, "place", i),
                        partners.get(i).strip(),
                        at(sent, "kind", i),
                        at(sent, "programme", i),
                        at(sent, "year", i)))
                .toList());
        return padded(added, BLANK_CONTACTS, new AddedContact("", "", "", "", ""));
    }

    private static List<Added> blankFields() {
        return padded(new ArrayList<>(), BLANK_FIELDS, new Added("", "2"));
    }

    private static List<AddedContact> blankContacts() {
        return padded(new ArrayList<>(), BLANK_CONTACTS, new AddedContact("", "", "", "", ""));
    }

    private static <T> List<T> padded(List<T> rows, int least, T blank) {
        while (rows.size() < least) {
            rows.add(blank);
        }
        return List.copyOf(rows);
    }

    private static String at(MultiValueMap<String, String> sent, String name, int i) {
        List<String> values = all(sent, name);
        return i < values.size() ? values.get(i).strip() : "";
    }

    private static String one(MultiValueMap<String, String> sent, String name, String otherwise) {
        return Optional.ofNullable(sent.getFirst(name)).orElse(otherwise);
    }

    private static List<String> all(MultiValueMap<String, String> sent, String name) {
        return Optional.ofNullable(sent.get(name)).orElse(List.of());
    }

    static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
