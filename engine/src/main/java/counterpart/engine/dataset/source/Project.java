package counterpart.engine.dataset.source;

import counterpart.engine.model.FieldCode;
import counterpart.engine.model.RegionId;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/// A research project as a fact: when it was signed, in which fields, by whom.
public record Project(String id, LocalDate signed, List<FieldCode> fields, List<Participant> participants) {

    public Project {
        fields = List.copyOf(fields);
        participants = List.copyOf(participants);
    }

    /// One institution that takes part, each named once.
    ///
    /// @param headOffice whether the institution books the projects of sites elsewhere at its seat
    public record Participant(String institution, RegionId region, boolean headOffice) {}

    /// The regions that take part; what is only booked at a head office does not put a region into a project.
    public SortedSet<RegionId> regions() {
        SortedSet<RegionId> regions = new TreeSet<>();
        participants.stream()
                .filter(participant -> !participant.headOffice())
                .forEach(participant -> regions.add(participant.region()));
        return regions;
    }
}
