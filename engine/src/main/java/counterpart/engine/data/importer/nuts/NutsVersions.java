package counterpart.engine.data.importer.nuts;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Maps level-2 codes of other NUTS versions to NUTS 2021; only recodings that are certain.
public final class NutsVersions {

    /// Codes of NUTS 2024 (and the NUTS-3 parts of PT1D, which was cut from two regions).
    public static final Map<String, List<String>> NEW = Map.ofEntries(
            entry("NL35", List.of("NL31")),
            entry("NL36", List.of("NL33")),
            entry("PT19", List.of("PT16")),
            entry("PT1A", List.of("PT17")),
            entry("PT1B", List.of("PT17")),
            entry("PT1C", List.of("PT18")),
            entry("PT1D", List.of("PT16", "PT18")),
            entry("PT1D1", List.of("PT16")),
            entry("PT1D2", List.of("PT16")),
            entry("PT1D3", List.of("PT18")));

    /// Codes of NUTS 2016 and before.
    static final Map<String, List<String>> OLD = Map.ofEntries(
            entry("EL11", List.of("EL51")),
            entry("EL12", List.of("EL52")),
            entry("EL13", List.of("EL53")),
            entry("EL14", List.of("EL61")),
            entry("EL21", List.of("EL54")),
            entry("EL22", List.of("EL62")),
            entry("EL23", List.of("EL63")),
            entry("EL24", List.of("EL64")),
            entry("EL25", List.of("EL65")),
            entry("FR21", List.of("FRF2")),
            entry("FR22", List.of("FRE2")),
            entry("FR23", List.of("FRD2")),
            entry("FR24", List.of("FRB0")),
            entry("FR25", List.of("FRD1")),
            entry("FR26", List.of("FRC1")),
            entry("FR30", List.of("FRE1")),
            entry("FR41", List.of("FRF3")),
            entry("FR42", List.of("FRF1")),
            entry("FR43", List.of("FRC2")),
            entry("FR51", List.of("FRG0")),
            entry("FR52", List.of("FRH0")),
            entry("FR53", List.of("FRI3")),
            entry("FR61", List.of("FRI1")),
            entry("FR62", List.of("FRJ2")),
            entry("FR63", List.of("FRI2")),
            entry("FR71", List.of("FRK2")),
            entry("FR72", List.of("FRK1")),
            entry("FR81", List.of("FRJ1")),
            entry("FR82", List.of("FRL0")),
            entry("FR83", List.of("FRM0")),
            entry("FRA1", List.of("FRY1")),
            entry("FRA2", List.of("FRY2")),
            entry("FRA3", List.of("FRY3")),
            entry("FRA4", List.of("FRY4")),
            entry("FRA5", List.of("FRY5")),
            entry("HR04", List.of("HR02", "HR05", "HR06")),
            entry("HU10", List.of("HU11", "HU12")),
            entry("ITD1", List.of("ITH1")),
            entry("ITD2", List.of("ITH2")),
            entry("ITD3", List.of("ITH3")),
            entry("ITD4", List.of("ITH4")),
            entry("ITD5", List.of("ITH5")),
            entry("ITE1", List.of("ITI1")),
            entry("ITE2", List.of("ITI2")),
            entry("ITE3", List.of("ITI3")),
            entry("ITE4", List.of("ITI4")),
            entry("LT00", List.of("LT01", "LT02")),
            entry("NO01", List.of("NO08")),
            entry("NO05", List.of("NO0A")),
            entry("PL11", List.of("PL71")),
            entry("PL12", List.of("PL91", "PL92")),
            entry("PL31", List.of("PL81")),
            entry("PL32", List.of("PL82")),
            entry("PL33", List.of("PL72")),
            entry("PL34", List.of("PL84")),
            entry("SI01", List.of("SI03")),
            entry("SI02", List.of("SI04")));

    private NutsVersions() {}

    /// The NUTS 2021 region of a code of another version, if it became exactly one; NUTS-3 codes take precedence.
    public static Optional<String> region(String code) {
        return single(NEW, code).or(() -> single(NEW, level2(code))).or(() -> single(OLD, level2(code)));
    }

    public static String level2(String code) {
        return code.substring(0, Math.min(code.length(), 4));
    }

    private static Optional<String> single(Map<String, List<String>> version, String code) {
        return Optional.ofNullable(version.get(code))
                .filter(regions -> regions.size() == 1)
                .map(List::getFirst);
    }
}
