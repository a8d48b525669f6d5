package counterpart.engine.evaluation;

import counterpart.engine.data.importer.cordis.history.ResearchProject;
import counterpart.engine.specialisation.SparseVector;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// Institutions as candidates: those of the training period, in the order of their ids. Who books the projects of sites
/// elsewhere at its seat is none, for nobody knows which site it was.
public final class InstitutionElectorate implements Electorate {

    private final Activity regions;
    private final List<String> ids;
    private final int[] places;
    private final int[] participations;
    private final BitSet[] links;
    private final List<SparseVector> mass;
    private final JointProjects past;
    private final JointProjects future;

    /// Counts both periods.
    ///
    /// @param regions the training period by region
    InstitutionElectorate(Histories histories, Activity regions) {
        this.regions = regions;
        Atlas atlas = regions.atlas();
        SortedMap<String, Integer> seats = seats(histories.past(), atlas);
        ids = List.copyOf(seats.keySet());
        places = seats.values().stream().mapToInt(Integer::intValue).toArray();
        Map<String, Integer> numbers = new HashMap<>();
        ids.forEach(id -> numbers.put(id, numbers.size()));
        past = new JointProjects(histories.past(), atlas, numbers);
        future = new JointProjects(histories.future(), atlas, numbers);
        participations = new int[places.length];
        links = new BitSet[places.length];
        List<Map<Integer, Double>> evidence = new ArrayList<>();
        for (int i = 0; i < places.length; i++) {
            links[i] = new BitSet();
            evidence.add(new HashMap<>());
        }
        for (JointProjects.Entry project : past.all()) {
            for (int institution : project.institutions()) {
                participations[institution]++;
                project.regions().markOthers(places[institution], links[institution]);
                project.regions().addMass(evidence.get(institution));
            }
        }
        mass = evidence.stream().map(SparseVector::of).toList();
    }

    private static SortedMap<String, Integer> seats(List<ResearchProject> projects, Atlas atlas) {
        SortedMap<String, Integer> seats = new TreeMap<>();
        projects.stream()
                .flatMap(project -> project.participants().stream())
                .filter(participant -> !participant.headOffice() && atlas.place(participant.region()) >= 0)
                .forEach(participant -> seats.put(participant.institution(), atlas.place(participant.region())));
        return seats;
    }

    /// The number of the region in which an institution lies.
    int place(int institution) {
        return places[institution];
    }

    String id(int institution) {
        return ids.get(institution);
    }

    @Override
    public int size() {
        return places.length;
    }

    @Override
    public boolean admits(int candidate, int home, Protocol protocol) {
        Atlas atlas = regions.atlas();
        return participations[candidate] >= protocol.minParticipations()
                && !atlas.region(places[candidate])
                        .country()
                        .equals(atlas.region(home).country());
    }

    @Override
    public Map<Integer, Integer> known(int field, int home) {
        return past.with(field, home);
    }

    @Override
    public Map<Integer, Integer> coming(int field, int home) {
        return future.with(field, home);
    }

    @Override
    public int participations(int candidate) {
        return participations[candidate];
    }

    @Override
    public int participations(int field, int candidate) {
        return past.in(field, candidate);
    }

    @Override
    public double distanceKm(int home, int candidate) {
        return regions.atlas().distanceKm(home, places[candidate]);
    }

    @Override
    public List<SparseVector> mass() {
        return mass;
    }

    @Override
    public BitSet links(int candidate) {
        return links[candidate];
    }
}
