package counterpart.engine.view;

import counterpart.engine.message.Messages;
import counterpart.engine.model.Localised;
import counterpart.engine.model.Programme.PartnerFunding;

/// What the partner's side of a project would pay, in words.
final class PartnerSide {

    private static final Messages TEXTS = Messages.load("counterpart/engine/view/programmes");

    private PartnerSide() {}

    static Localised of(PartnerFunding funding) {
        return TEXTS.localised("partner." + funding.key());
    }
}
