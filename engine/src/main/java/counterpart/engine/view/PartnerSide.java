package counterpart.engine.view;

import counterpart.engine.model.Localised;
import counterpart.engine.model.Programme.PartnerFunding;

/// What the partner's side of a project would pay, in words.
final class PartnerSide {

    private PartnerSide() {}

    static Localised of(PartnerFunding funding) {
        return switch (funding) {
            case OWN_AGENCY ->
                new Localised(
                        "The partner applies to an agency of its own country, or bears its costs itself.",
                        "Der Partner beantragt Mittel bei einer Förderstelle seines Landes oder trägt seine Kosten selbst.");
            case SAME_PROGRAMME ->
                new Localised(
                        "The partner is paid by the same programme.",
                        "Der Partner wird aus demselben Programm gefördert.");
            case NOT_FUNDED ->
                new Localised(
                        "The partner is not funded and bears its own costs.",
                        "Der Partner wird nicht gefördert und trägt seine Kosten selbst.");
        };
    }
}
