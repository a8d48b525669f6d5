package counterpart.web.shortlist.view;

import counterpart.engine.Engine;
import counterpart.engine.json.NamedJson;
import counterpart.engine.json.match.MatchJson;
import counterpart.engine.model.Institution;
import counterpart.engine.model.Language;
import counterpart.engine.model.RegionId;
import counterpart.engine.ranking.MatchQuery;
import counterpart.web.export.Audience;
import counterpart.web.export.Dossier;
import counterpart.web.export.DossierRequest;
import counterpart.web.export.Dossiers;
import counterpart.web.judgement.Judgements;
import counterpart.web.shortlist.AccessLevel;
import counterpart.web.shortlist.EntryNotes;
import counterpart.web.shortlist.EntryStatus;
import counterpart.web.shortlist.Shortlist;
import counterpart.web.shortlist.ShortlistEntry;
import counterpart.web.shortlist.ShortlistQueries;
import counterpart.web.shortlist.ShortlistSummary;
import counterpart.web.shortlist.Shortlists;
import counterpart.web.shortlist.UserNames;
import counterpart.web.shortlist.comment.ShortlistComment;
import counterpart.web.shortlist.comment.ShortlistComments;
import counterpart.web.shortlist.history.ShortlistHistory;
import counterpart.web.shortlist.link.ShortlistLink;
import counterpart.web.shortlist.link.ShortlistLinks;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Assembles shortlist views for pages, the API and dossiers.
@Service
public class ShortlistViewAssembler {

    private static final double LEAST_SHIFT = 0.1;

    private final Shortlists lists;
    private final ShortlistComments comments;
    private final ShortlistLinks links;
    private final ShortlistHistory history;
    private final Judgements judgements;
    private final UserNames colleagues;
    private final Dossiers dossiers;
    private final ShortlistQueries questions;
    private final Clock clock;

    ShortlistViewAssembler(
            Shortlists lists,
            ShortlistComments comments,
            ShortlistLinks links,
            ShortlistHistory history,
            Judgements judgements,
            UserNames colleagues,
            Dossiers dossiers,
            Clock clock) {
        this.lists = lists;
        this.comments = comments;
        this.links = links;
        this.history = history;
        this.judgements = judgements;
        this.colleagues = colleagues;
        this.dossiers = dossiers;
        this.clock = clock;
        questions = new ShortlistQueries(clock);
    }

    /// The view of a list for a user who may read it.
    public ShortlistView view(Engine engine, Shortlist list, UUID person, Language language) {
        Dossier dossier = dossier(engine, list, language);
        Function<@Nullable UUID, String> names = colleagues.names();
        return new ShortlistView(
                list.id().toString(),
                list.title(),
                NamedJson.of(engine.data().cluster(list.cluster()), language),
                list.strategy(),
                dossier.fields(),
                dossier.sought(),
                Shortlists.levelOf(list, person).key(),
                names.apply(list.owner()),
                list.dataVersion(),
                engine.data().version(),
                list.createdAt(),
                list.changedAt(),
                list.version(),
                entries(list, dossier, judgements.of(person, list.cluster())),
                dossier.gaps(),
                dossier.countries(),
                comments.of(list).stream()
                        .map(comment -> new ShortlistView.Comment(
                                comment.entry(), names.apply(comment.author()), comment.writtenAt(), comment.text()))
                        .toList(),
                list.shares().stream()
                        .map(share -> new ShortlistView.Share(
                                names.apply(share.account()),
                                colleagues.email(share.account()),
                                share.level().key()))
                        .sorted((one, other) -> one.name().compareTo(other.name()))
                        .toList());
    }

    /// Summaries of the lists that a user may read, the last changed first.
    public List<ShortlistSummary> items(Engine engine, UUID person, Language language) {
        Function<@Nullable UUID, String> names = colleagues.names();
        return lists.of(person).stream()
                .map(list -> item(engine, list, person, names.apply(list.owner()), language))
                .toList();
    }

    private ShortlistSummary item(Engine engine, Shortlist list, UUID person, String owner, Language language) {
        AccessLevel level = Shortlists.levelOf(list, person);
        return new ShortlistSummary(
                list.id().toString(),
                list.title(),
                NamedJson.of(engine.data().cluster(list.cluster()), language),
                level.key(),
                owner,
                list.entries().size(),
                list.shares().size(),
                level == AccessLevel.OWN
                        ? links.of(list).stream()
                                .map(ShortlistLink::expiresAt)
                                .max(Comparator.naturalOrder())
                                .orElse(null)
                        : null,
                list.entries().stream()
                        .map(ShortlistEntry::notes)
                        .filter(notes -> notes.status() != EntryStatus.DROPPED)
                        .flatMap(notes -> due(notes).stream())
                        .min(Comparator.comparing(ShortlistSummary.Due::on))
                        .orElse(null),
                list.changedAt());
    }

    private static Optional<ShortlistSummary.Due> due(EntryNotes notes) {
        return Optional.ofNullable(notes.nextStepOn())
                .map(day -> new ShortlistSummary.Due(day, notes.nextStep(), notes.inCharge()));
    }

    /// The query of a list as of its creation.
    public MatchQuery question(Engine engine, Shortlist list) {
        return questions.of(engine, list);
    }

    /// The name of the region or institution of a key; the key itself when the data no longer contains it.
    public String name(Engine engine, String key, Language language) {
        return engine.data()
                .findInstitution(key)
                .map(Institution::name)
                .or(() -> engine.data().regionsOf(key).stream()
                        .findFirst()
                        .map(region -> engine.data().region(region).name().in(language)))
                .orElse(key);
    }

    /// The valid links of a list with user names; the caller must be its owner.
    public List<ShortlistView.Link> links(Shortlist list) {
        Function<@Nullable UUID, String> names = colleagues.names();
        return links.of(list).stream()
                .map(link -> new ShortlistView.Link(
                        link.id().toString(),
                        link.createdAt(),
                        names.apply(link.createdBy()),
                        link.expiresAt(),
                        link.lastUsedAt()))
                .toList();
    }

    /// The history with user names.
    public List<Change> history(Shortlist list) {
        Function<@Nullable UUID, String> names = colleagues.names();
        return history.of(list.id()).stream()
                .map(change -> new Change(
                        names.apply(change.account()),
                        change.occurredAt()
                                .atZone(clock.getZone())
                                .toLocalDateTime()
                                .withNano(0)
                                .toString(),
                        change.act(),
                        change.entry(),
                        change.detail()))
                .toList();
    }

    /// The dossier of one entry of a list, used for the concept outline; empty when there is no entry with that
    /// key.
    public Optional<Dossier> dossier(
            Engine engine, Shortlist list, String key, Audience audience, UUID person, Language language) {
        return list.entry(key).map(entry -> dossier(engine, list.only(entry), audience, person, language));
    }

    /// The dossier of a list for an audience.
    ///
    /// @param person who may read the list; their judgements are in the internal dossier
    public Dossier dossier(Engine engine, Shortlist list, Audience audience, UUID person, Language language) {
        return switch (audience) {
            case CLUSTER -> dossier(engine, list, language);
            case INTERNAL ->
                dossier(engine, list, audience, judgements.of(person, list.cluster()), comments.of(list), language);
        };
    }

    /// The dossier of a list for its cluster: also for whoever has a link.
    public Dossier dossier(Engine engine, Shortlist list, Language language) {
        return dossier(engine, list, Audience.CLUSTER, Map.of(), List.of(), language);
    }

    private Dossier dossier(
            Engine engine,
            Shortlist list,
            Audience audience,
            Map<String, String> judged,
            List<ShortlistComment> written,
            Language language) {
        Function<@Nullable UUID, String> names = colleagues.names();
        List<DossierRequest.Chosen> chosen = new ArrayList<>();
        for (ShortlistEntry entry : list.entries()) {
            List<Dossier.Remark> remarks = written.stream()
                    .filter(comment -> comment.entry().equals(entry.key()))
                    .map(comment -> new Dossier.Remark(
                            names.apply(comment.author()),
                            LocalDate.ofInstant(comment.writtenAt(), clock.getZone()),
                            comment.text()))
                    .toList();
            chosen.add(new DossierRequest.Chosen(
                    new RegionId(entry.region()),
                    Optional.of(work(entry.notes(), judged.getOrDefault(entry.key(), ""), remarks)),
                    entry.institution()));
        }
        return dossiers.of(
                engine, new DossierRequest(language, audience, list.title(), questions.of(engine, list), chosen));
    }

    private static Dossier.Work work(EntryNotes notes, String judgement, List<Dossier.Remark> remarks) {
        return new Dossier.Work(
                notes.status().key(),
                notes.reason(),
                judgement,
                notes.note(),
                notes.contactPersons(),
                notes.nextStep(),
                notes.nextStepOn(),
                notes.inCharge(),
                notes.programme(),
                remarks);
    }

    private static List<ShortlistView.Entry> entries(Shortlist list, Dossier dossier, Map<String, String> judged) {
        List<ShortlistView.Entry> entries = new ArrayList<>();
        for (int i = 0; i < list.entries().size(); i++) {
            ShortlistEntry entry = list.entries().get(i);
            entries.add(entry(i + 1, entry, dossier.entries().get(i), judged.getOrDefault(entry.key(), "")));
        }
        return entries;
    }

    private static ShortlistView.Entry entry(int position, ShortlistEntry entry, Dossier.Entry now, String judgement) {
        EntryNotes notes = entry.notes();
        return new ShortlistView.Entry(
                entry.key(),
                position,
                now.match().region(),
                now.institution(),
                now.countryName(),
                notes.status().key(),
                notes.reason(),
                judgement,
                notes.note(),
                notes.contactPersons(),
                notes.nextStep(),
                Optional.ofNullable(notes.nextStepOn()).map(LocalDate::toString).orElse(null),
                notes.inCharge(),
                notes.programme(),
                entry.rankThen(),
                now.rankByScore(),
                entry.scoreOrPoints(),
                now.match().score(),
                shifts(entry.pointsThen().byFactor(), now.match()),
                now.match().sentence());
    }

    private static List<ShortlistView.Shift> shifts(Map<String, Double> then, MatchJson now) {
        return now.reasons().stream()
                .filter(reason -> then.containsKey(reason.factor()))
                .map(reason -> new ShortlistView.Shift(
                        reason.factor(), then.getOrDefault(reason.factor(), 0.0), reason.points()))
                .filter(shift -> Math.abs(shift.now() - shift.then()) >= LEAST_SHIFT)
                .sorted((one, other) ->
                        Double.compare(Math.abs(other.now() - other.then()), Math.abs(one.now() - one.then())))
                .toList();
    }

    /// One line of the history.
    ///
    /// @param at local date and time in Baden-Württemberg
    /// @param entry key of an entry; empty for a change of the whole list
    public record Change(String name, String at, String act, String entry, String detail) {}
}
