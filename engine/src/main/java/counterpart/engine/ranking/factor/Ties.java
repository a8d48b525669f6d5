package counterpart.engine.ranking.factor;

import counterpart.engine.model.Contact;
import counterpart.engine.model.RegionId;
import counterpart.engine.ranking.input.ExistingLinks;
import counterpart.engine.ranking.input.RankingData;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/// Existing links: `ln(1 + p + c) + 0.8 * ln(1 + q + c)` with `p` joint projects with the home, `q` joint projects
/// with the home's country, and `c` = 10 for a contact with the region, 2 for a contact with its country. A contact
/// of the cluster itself is stronger evidence than a project elsewhere in its home region.
final class Ties implements Factor {

    private static final double REGION_CONTACT = 10;
    private static final double COUNTRY_CONTACT = 2;
    private static final double COUNTRY_SHARE = 0.8;

    private final RankingData data;

    Ties(RankingData data) {
        this.data = data;
    }

    @Override
    public String key() {
        return "ties";
    }

    @Override
    public double[] raw(FactorContext context) {
        Map<RegionId, Double> contacts = new HashMap<>();
        for (Contact contact : context.contacts()) {
            if (contact.place() == null) {
                data.regions().stream()
                        .filter(region -> region.country().equals(contact.country()))
                        .forEach(region -> contacts.merge(region.id(), COUNTRY_CONTACT, Double::sum));
            } else {
                data.dataset()
                        .regionsOf(contact.place())
                        .forEach(region -> contacts.merge(region, REGION_CONTACT, Double::sum));
            }
        }
        ExistingLinks known = data.ties();
        int[] withHome = known.coProjects(context.homes());
        int[] withCountry = known.coProjectsOfCountries(context.homes());
        double[] ties = new double[withHome.length];
        Arrays.setAll(ties, place -> value(withHome[place], withCountry[place], 0));
        contacts.forEach((region, weight) -> {
            int place = data.model().ordinal(region);
            ties[place] = value(withHome[place], withCountry[place], weight);
        });
        return ties;
    }

    private static double value(double withHome, double withCountry, double contacts) {
        return Math.log1p(withHome + contacts) + COUNTRY_SHARE * Math.log1p(withCountry + contacts);
    }
}
