package counterpart.engine.matching.factor;

import counterpart.engine.model.Contact;
import counterpart.engine.model.RegionId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// How well one knows each other: `ln(1 + p + c) + 0.8 * ln(1 + q + c)` with `p` joint projects with the home, `q`
/// joint
/// projects with the home's country, and `c` = 10 a contact with the region, 2 a contact with its country. A contact of
/// the cluster itself says more than a project somewhere in its home region.
final class TiesFactor implements Factor {

    private static final double REGION_CONTACT = 10;
    private static final double COUNTRY_CONTACT = 2;
    private static final double COUNTRY_SHARE = 0.8;

    private final Knowledge knowledge;
    /// By homes, of which there are as many as clusters have.
    private final Map<Set<RegionId>, Projects> projects = new ConcurrentHashMap<>();

    TiesFactor(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    @Override
    public String key() {
        return "ties";
    }

    @Override
    public double[] raw(Question question) {
        Map<RegionId, Double> contacts = new HashMap<>();
        for (Contact contact : question.contacts()) {
            if (contact.place() == null) {
                knowledge.regions().stream()
                        .filter(region -> region.country().equals(contact.country()))
                        .forEach(region -> contacts.merge(region.id(), COUNTRY_CONTACT, Double::sum));
            } else {
                knowledge
                        .dataset()
                        .regionsOf(contact.place())
                        .forEach(region -> contacts.merge(region, REGION_CONTACT, Double::sum));
            }
        }
        Projects known = projects.computeIfAbsent(question.homes(), this::projects);
        double[] ties = known.values().clone();
        contacts.forEach((region, weight) -> {
            int place = knowledge.model().ordinal(region);
            ties[place] = value(known.withHome()[place], known.withCountry()[place], weight);
        });
        return ties;
    }

    private Projects projects(Set<RegionId> homes) {
        Ties ties = knowledge.ties();
        double[] withHome = knowledge.each(region -> ties.coProjects(homes, region.id()));
        double[] withCountry = knowledge.each(region -> ties.coProjectsOfCountries(homes, region.id()));
        double[] values = new double[withHome.length];
        Arrays.setAll(values, place -> value(withHome[place], withCountry[place], 0));
        return new Projects(withHome, withCountry, values);
    }

    private static double value(double withHome, double withCountry, double contacts) {
        return Math.log1p(withHome + contacts) + COUNTRY_SHARE * Math.log1p(withCountry + contacts);
    }

    /// Joint projects of all regions with homes and their countries, and what they are worth without contacts.
    @SuppressWarnings("ArrayRecordComponent")
    private record Projects(double[] withHome, double[] withCountry, double[] values) {}
}
