package counterpart.engine.cli.output;

import counterpart.engine.model.Language;
import java.util.Arrays;
import java.util.Iterator;

/// The values of `--lang`.
public final class LanguageCodes implements Iterable<String> {

    @Override
    public Iterator<String> iterator() {
        return Arrays.stream(Language.values()).map(Language::code).iterator();
    }
}
