package counterpart.engine.json;

import counterpart.engine.message.Messages;
import counterpart.engine.model.Localised;
import counterpart.engine.model.Programme.PartnerFunding;

/// What the partner's side of a project would pay, in words.
public final class PartnerSideTexts {

    private static final Messages TEXTS = Messages.load("counterpart/engine/json/programmes");

    private PartnerSideTexts() {}

    public static Localised of(PartnerFunding funding) {
        return TEXTS.localised("partner." + funding.key());
    }
}
