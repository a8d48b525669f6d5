package counterpart.engine.json;

import counterpart.engine.message.Messages;
import counterpart.engine.model.Localised;
import counterpart.engine.model.Programme.PartnerFunding;

/// Texts that describe the funding of the partner's side of a project.
public final class PartnerSideTexts {

    private static final Messages TEXTS = Messages.load("counterpart/engine/json/programmes");

    private PartnerSideTexts() {}

    public static Localised of(PartnerFunding funding) {
        return TEXTS.localised("partner." + funding.key());
    }
}
