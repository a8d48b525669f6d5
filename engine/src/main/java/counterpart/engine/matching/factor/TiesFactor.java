package counterpart.engine.matching.factor;

import counterpart.engine.model.Contact;
import counterpart.engine.model.RegionId;
import java.util.HashMap;
import java.util.Map;

/// How well one knows each other: `ln(1 + joint projects + 10 * contacts with the region + 2 * contacts with its
/// country)`. A contact of the cluster itself says more than a project somewhere in its home region.
final class TiesFactor implements Factor {

    private static final double REGION_CONTACT = 10;
    private static final double COUNTRY_CONTACT = 2;

    private final Knowledge knowledge;

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
        return knowledge.each(region -> Math.log1p(
                knowledge.ties().coProjects(question.homes(), region.id()) + contacts.getOrDefault(region.id(), 0.0)));
    }
}
