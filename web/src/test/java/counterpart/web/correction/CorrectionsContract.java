package counterpart.web.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import counterpart.engine.Engine;
import counterpart.engine.data.Correction;
import counterpart.engine.data.DataPackage;
import counterpart.engine.data.Dataset;
import counterpart.engine.data.DatasetReader;
import counterpart.engine.model.Cluster;
import counterpart.engine.model.Contact;
import counterpart.engine.model.FieldCode;
import counterpart.engine.model.RegionId;
import counterpart.engine.model.WeightedField;
import counterpart.engine.ranking.Match;
import counterpart.engine.ranking.MatchQuery;
import counterpart.web.audit.AuditEntry;
import counterpart.web.audit.AuditLog;
import counterpart.web.correction.applied.ApprovedCorrections;
import counterpart.web.correction.applied.CorrectionApplier;
import counterpart.web.engine.CorrectionSource;
import counterpart.web.engine.EngineLease;
import counterpart.web.engine.EngineProvider;
import counterpart.web.storage.RowKeys;
import counterpart.web.user.AuthenticatedUser;
import counterpart.web.user.Role;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// What corrections promise, on whatever database. Tests commit: what is approved counts only then.
@Transactional(propagation = Propagation.NOT_SUPPORTED)
@Import({
    Corrections.class,
    ApprovedCorrections.class,
    CorrectionApplier.class,
    CorrectionPersonalData.class,
    AuditLog.class,
    CorrectionsContract.Setting.class
})
abstract class CorrectionsContract {

    private static final String CLUSTER = "biorn";
    /// Far from what the cluster does.
    private static final FieldCode MINING = new FieldCode("/25/67/417");
    private static final LocalDate TODAY = LocalDate.parse("2026-05-01");

    private final Corrections corrections;
    private final CorrectionPersonalData personal;
    private final AuditLog audit;
    private final EngineProvider provider;
    private final JdbcClient database;

    CorrectionsContract(
            Corrections corrections,
            CorrectionPersonalData personal,
            AuditLog audit,
            EngineProvider provider,
            JdbcClient database) {
        this.corrections = corrections;
        this.personal = personal;
        this.audit = audit;
        this.provider = provider;
        this.database = database;
    }

    @AfterEach
    void forgetEverything() {
        database.sql("delete from correction").update();
        provider.applyCorrections();
    }

    @Test
    void whatIsProposedWaitsAndWhatIsApprovedIsRankedByAtOnce() {
        List<RegionId> before = firstTen();
        Proposal proposal = propose(person(Role.MANAGER), new Correction.Seeks(MINING, 3));
        assertThat(corrections.open()).extracting(Proposal::id).contains(proposal.id());
        assertThat(firstTen()).isEqualTo(before);
        corrections.approve(proposal.id(), person(Role.ADVISOR));
        assertThat(corrections.open()).isEmpty();
        assertThat(cluster().profile().sought()).contains(new WeightedField(MINING, 3));
        assertThat(firstTen()).isNotEqualTo(before);
    }

    @Test
    void whatIsApprovedSurvivesANewImport(@TempDir Path folder) throws IOException {
        Proposal proposal =
                propose(person(Role.MANAGER), new Correction.Seeks(MINING, 3), new Correction.Member("Ada Labs", true));
        corrections.approve(proposal.id(), person(Role.ADVISOR));
        provider.replace(Engine.inMemory(imported(folder)));
        try {
            assertThat(cluster().members()).contains("Ada Labs", "Newly Imported Ltd");
            assertThat(cluster().profile().sought()).contains(new WeightedField(MINING, 3));
        } finally {
            provider.replace(Shared.engine());
        }
    }

    @Test
    void everyKindOfChangeIsKeptAsItWasProposed() {
        List<Correction.Change> changes = List.of(
                new Correction.Own(MINING, 2.5),
                new Correction.Own(cluster().profile().own().getFirst().field(), 0),
                new Correction.Seeks(MINING, 1),
                new Correction.Member("Ada Labs", true),
                new Correction.Member("Gone Ltd", false),
                new Correction.Link(contact("US-MN", OptionalInt.of(2025)), true),
                new Correction.Link(contact(null, OptionalInt.empty()), false));
        Proposal kept = propose(person(Role.MANAGER), changes.toArray(Correction.Change[]::new));
        assertThat(corrections.proposal(kept.id()).correction().changes()).isEqualTo(changes);
    }

    @Test
    void nobodyDecidesOnAProposalOfHerOwn() {
        AuthenticatedUser advisor = person(Role.ADVISOR);
        Proposal proposal = propose(advisor, new Correction.Member("Ada Labs", true));
        assertThatThrownBy(() -> corrections.approve(proposal.id(), advisor)).hasMessage("own");
        assertThatThrownBy(() -> corrections.approve(proposal.id(), person(Role.MANAGER)))
                .hasMessage("own");
        assertThat(cluster().members()).doesNotContain("Ada Labs");
    }

    @Test
    void aProposalIsDecidedOnce() {
        Proposal proposal = propose(person(Role.MANAGER), new Correction.Member("Ada Labs", true));
        corrections.reject(proposal.id(), "Not a member", person(Role.ADVISOR));
        assertThatThrownBy(() -> corrections.approve(proposal.id(), person(Role.ADVISOR)))
                .hasMessage("decided");
        assertThat(corrections.of(CLUSTER)).singleElement().satisfies(kept -> {
            assertThat(kept.status()).isEqualTo(CorrectionStatus.REJECTED);
            assertThat(kept.reason()).isEqualTo("Not a member");
        });
        assertThat(cluster().members()).doesNotContain("Ada Labs");
    }

    @Test
    void aRejectionNeedsAReason() {
        Proposal proposal = propose(person(Role.MANAGER), new Correction.Member("Ada Labs", true));
        assertThatThrownBy(() -> corrections.reject(proposal.id(), " ", person(Role.ADVISOR)))
                .hasMessage("reason");
    }

    @Test
    void onlyWhoProposedTakesBack() {
        AuthenticatedUser manager = person(Role.MANAGER);
        Proposal proposal = propose(manager, new Correction.Member("Ada Labs", true));
        assertThatThrownBy(() -> corrections.withdraw(proposal.id(), person(Role.MANAGER)))
                .hasMessage("unknown");
        corrections.withdraw(proposal.id(), manager);
        assertThat(corrections.open()).isEmpty();
    }

    @Test
    void whatIsCalledSourcedNamesAPage() {
        AuthenticatedUser manager = person(Role.MANAGER);
        CorrectionDraft said = new CorrectionDraft(
                CLUSTER,
                List.of(new Correction.Member("Ada Labs", true)),
                "we said so",
                CorrectionConfidence.SOURCED,
                "");
        assertThatThrownBy(() -> corrections.propose(said, manager)).hasMessage("address");
        CorrectionDraft nothing =
                new CorrectionDraft(CLUSTER, List.of(), "https://example.org", CorrectionConfidence.SOURCED, "");
        assertThatThrownBy(() -> corrections.propose(nothing, manager)).hasMessage("nothing");
    }

    @Test
    void whoGoesTakesHerNameAndOpenProposalsAlong() {
        AuthenticatedUser manager = person(Role.MANAGER);
        Proposal approved = propose(manager, new Correction.Member("Ada Labs", true));
        corrections.approve(approved.id(), person(Role.ADVISOR));
        propose(manager, new Correction.Member("Bea Labs", true));
        assertThat(personal.export(manager.id()).toString())
                .contains(approved.id().toString());
        personal.forget(manager.id());
        database.sql("delete from account where id = ?").param(manager.id()).update();
        assertThat(corrections.of(CLUSTER)).singleElement().satisfies(kept -> {
            assertThat(kept.id()).isEqualTo(approved.id());
            assertThat(kept.proposedBy()).isNull();
        });
        assertThat(cluster().members()).contains("Ada Labs");
    }

    @Test
    void theAuditLogNamesTheDecision() {
        AuthenticatedUser advisor = person(Role.ADVISOR);
        Proposal proposal = propose(person(Role.MANAGER), new Correction.Member("Ada Labs", true));
        corrections.approve(proposal.id(), advisor);
        assertThat(audit.of(advisor.id()))
                .extracting(AuditEntry::detail)
                .contains(proposal.id().toString());
    }

    private Proposal propose(AuthenticatedUser by, Correction.Change... changes) {
        return corrections.propose(
                new CorrectionDraft(
                        CLUSTER, List.of(changes), "https://example.org/report", CorrectionConfidence.SOURCED, "note"),
                by);
    }

    private AuthenticatedUser person(Role role) {
        UUID id = RowKeys.next();
        database.sql("insert into account (id, email, name, role, active, created_at, version)"
                        + " values (?, ?, 'Ada', ?, true, ?, 1)")
                .params(id, id + "@example.org", role.name(), Instant.now().atOffset(ZoneOffset.UTC))
                .update();
        return new AuthenticatedUser(id, "Ada", role, role == Role.MANAGER ? Set.of(CLUSTER) : Set.of());
    }

    private Cluster cluster() {
        try (EngineLease lease = provider.lease()) {
            return lease.engine().data().cluster(CLUSTER);
        }
    }

    private List<RegionId> firstTen() {
        try (EngineLease lease = provider.lease()) {
            return lease.engine().ranking().match(MatchQuery.of(cluster(), TODAY)).matches().stream()
                    .map(Match::region)
                    .map(region -> region.id())
                    .toList();
        }
    }

    private static Contact contact(@Nullable String region, OptionalInt year) {
        return new Contact(
                CLUSTER,
                "US",
                region,
                region == null ? null : "Minnesota",
                "A partner",
                null,
                "project",
                null,
                year,
                null,
                "");
    }

    /// The package as a later import writes it: the cluster has one member more.
    private static Dataset imported(Path folder) throws IOException {
        DataPackage.embedded().copyTo(folder);
        Path members = folder.resolve(DataPackage.open(folder).path("cluster_members"));
        String text = Files.readString(members);
        int end = text.lastIndexOf("\n" + CLUSTER + ",");
        int line = text.indexOf('\n', end + 1);
        Files.writeString(
                members,
                text.substring(0, line + 1) + CLUSTER + ",Newly Imported Ltd,clusters-bw\n" + text.substring(line + 1),
                StandardCharsets.UTF_8);
        return DatasetReader.load(DataPackage.open(folder));
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Setting {

        @Bean
        EngineProvider provider(CorrectionSource corrections) {
            EngineProvider provider = new EngineProvider(corrections);
            provider.replace(Shared.engine());
            return provider;
        }

        @Bean
        Clock clock() {
            return Clock.fixed(Instant.parse("2026-05-01T12:00:00Z"), ZoneOffset.UTC);
        }
    }

    /// Opened once for both databases.
    private static final class Shared {

        static final Engine ENGINE =
                Engine.open(DatasetReader.load(DataPackage.embedded()), Path.of("target/index-of-corrections"));

        static Engine engine() {
            return ENGINE.withCorrections(List.of());
        }
    }
}
