package counterpart.engine.data.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import counterpart.engine.data.linkage.DuplicateGroups.Group;
import counterpart.engine.model.GeoPoint;
import counterpart.engine.model.Institution;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DuplicateGroupsTest {

    private static final InstitutionRecord VIGO = subject("a", "Universidad de Vigo", "ES", null, null);
    private static final InstitutionRecord VIGO_AGAIN = subject("b", "UNIVERSITY OF VIGO", "ES", null, null);
    private static final InstitutionRecord ELSEWHERE = subject("c", "University of Vigo", "PT", null, null);
    private static final InstitutionRecord SANDIA = subject("d", "Sandia Corporation", "US", "sandia.gov", "r1");
    private static final InstitutionRecord LABS =
            subject("e", "Sandia National Laboratories", "US", "sandia.gov", null);
    private static final InstitutionRecord RENAMED = subject("f", "Honeywell Sandia Works", "US", null, "r1");

    @Test
    void groupsByNameInACountryByIdentifierAndByWebsiteAbroad() {
        List<InstitutionRecord> all = List.of(VIGO, VIGO_AGAIN, ELSEWHERE, SANDIA, LABS, RENAMED);
        assertThat(DuplicateGroups.of(all, List.of(SANDIA, LABS, RENAMED)))
                .extracting(Group::reason, Group::institutions)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("ror", List.of("d", "f")),
                        org.assertj.core.groups.Tuple.tuple("name", List.of("a", "b")),
                        org.assertj.core.groups.Tuple.tuple("website", List.of("d", "e")));
    }

    @Test
    void aSharedWebsiteWithinNutsIsNoGroup() {
        assertThat(DuplicateGroups.of(List.of(SANDIA, LABS), List.of())).isEmpty();
    }

    @Test
    void pairsSettleAGroupWhenTheyConnectAllMembers() {
        SeparateInstitutions pairs = new SeparateInstitutions();
        Group group = new Group("name", "x", List.of("a", "b", "c"));
        pairs.add("b", "a");
        assertThat(pairs.unsettled(List.of(group))).containsExactly(group);
        pairs.add("c", "b");
        assertThat(pairs.unsettled(List.of(group))).isEmpty();
        assertThat(pairs.contains("a", "b")).isTrue();
        assertThat(pairs.contains("a", "c")).isFalse();
    }

    private static InstitutionRecord subject(
            String id, String name, String country, @Nullable String website, @Nullable String ror) {
        return new InstitutionRecord(
                id, List.of(name), null, Institution.Type.UNIVERSITY, country, null, new GeoPoint(1, 1), website, ror);
    }
}
