package counterpart.engine.data.importer.cordis.history;

import counterpart.engine.model.FieldCode;
import counterpart.engine.model.RegionId;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/// A research project: date of signature, fields and participants.
public record ResearchProject(String id, LocalDate signed, List<FieldCode> fields, List<Participant> participants) {

    public ResearchProject {
        fields = List.copyOf(fields);
        participants = List.copyOf(participants);
    }

    /// One institution that takes part, each named once.
    ///
    /// @param headOffice whether the institution books the projects of sites elsewhere at its seat
    public record Participant(String institution, RegionId region, boolean headOffice) {}

    /// The regions that take part; head offices that book projects of other sites do not count.
    public SortedSet<RegionId> regions() {
        SortedSet<RegionId> regions = new TreeSet<>();
        participants.stream()
                .filter(participant -> !participant.headOffice())
                .forEach(participant -> regions.add(participant.region()));
        return regions;
    }
}
