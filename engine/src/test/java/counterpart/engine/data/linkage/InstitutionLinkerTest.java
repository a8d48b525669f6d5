package counterpart.engine.data.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import counterpart.engine.data.linkage.InstitutionLink.Method;
import counterpart.engine.model.GeoPoint;
import counterpart.engine.model.Institution;
import counterpart.engine.model.Institution.Type;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class InstitutionLinkerTest {

    private static final GeoPoint OULU = new GeoPoint(65.01, 25.47);
    private static final GeoPoint HELSINKI = new GeoPoint(60.17, 24.94);

    @Test
    void oneNameInManyLanguages() {
        assertThat(found(university("Universität Wien", "AT"), university("UNIVERSITY OF VIENNA", "AT")))
                .isEqualTo(Method.NAME);
        assertThat(found(university("Πανεπιστήμιο Ιωαννίνων", "GR"), university("PANEPISTIMIO IOANNINON", "GR")))
                .isEqualTo(Method.NAME);
        assertThat(found(university("Институт Донбасс", "UA"), university("INSTITUTE DONBASS", "UA")))
                .isEqualTo(Method.NAME);
        assertThat(found(
                        university("Norges Universität Tromsø", "NO"),
                        university("NORWEGIAN UNIVERSITY TROMSOE", "NO")))
                .isEqualTo(Method.NAME);
    }

    @Test
    void bodiesAndRegisteredNames() {
        assertThat(found(
                        university("THE REGENTS OF THE UNIVERSITY OF CALIFORNIA", "US"),
                        university("University of California", "US")))
                .isEqualTo(Method.NAME);
        assertThat(found(
                        university("PRESIDENT AND FELLOWS OF HARVARD COLLEGE", "US"),
                        university("Harvard University", "US")))
                .isEqualTo(Method.NAME);
        assertThat(found(
                        university("RMIT*ROYAL MELBOURNE INSTITUTE", "AU"),
                        university("Royal Melbourne Institute", "AU")))
                .isEqualTo(Method.NAME);
        assertThat(found(
                        university("RMI [Royal Melbourne Institute]", "AU"),
                        university("Royal Melbourne Institute", "AU")))
                .isEqualTo(Method.NAME);
        assertThat(found(university("(Only This) ()", "AU"), university("only this", "AU")))
                .isEqualTo(Method.NAME);
    }

    @Test
    void legalFormsSayNothing() {
        assertThat(found(company("INFINEON TECHNOLOGIES AG", "DE"), company("Infineon Technologies (Germany)", "DE")))
                .isEqualTo(Method.NAME);
    }

    @Test
    void neverAcrossCountries() {
        assertThat(found(company("Bosch GmbH", "DE"), company("Bosch GmbH", "AT")))
                .isNull();
    }

    @Test
    void aSubjectOfUnknownCountryIsLookedForInAll() {
        assertThat(found(company("Bosch GmbH", ""), company("Bosch GmbH", "AT")))
                .isEqualTo(Method.NAME);
    }

    @Test
    void aKindAloneIsNoName() {
        assertThat(found(university("University", "DE"), university("Universität", "DE")))
                .isNull();
        assertThat(found(university("", "DE"), university("Universität", "DE"))).isNull();
    }

    @Test
    void aSingleWordMustBeOfOneKind() {
        assertThat(found(company("NOVA SL", "ES"), subject("Nova", Type.OTHER, "ES", null, null, null)))
                .isNull();
    }

    @Test
    void placesMustBeNear() {
        InstitutionRecord here = subject("Polar Institute", Type.OTHER, "FI", OULU, "Oulu", null);
        assertThat(found(here, subject("Polar Institute", Type.OTHER, "FI", HELSINKI, "Helsinki", null)))
                .isNull();
        assertThat(found(here, subject("Polar Institute", Type.OTHER, "FI", OULU, null, null)))
                .isEqualTo(Method.NAME_AND_PLACE);
        assertThat(found(here, subject("Polar Institute", Type.OTHER, "FI", null, "OULU", null)))
                .isEqualTo(Method.NAME_AND_PLACE);
        assertThat(found(here, subject("Polar Institute", Type.OTHER, "FI", HELSINKI, null, "polar.fi")))
                .isNull();
    }

    @Test
    void theDomainOverrulesThePlace() {
        assertThat(found(
                        subject("Polar Institute", Type.OTHER, "FI", OULU, null, "www.polar.fi"),
                        subject("Polar Institute", Type.OTHER, "FI", HELSINKI, null, "https://polar.fi/en")))
                .isEqualTo(Method.NAME_AND_DOMAIN);
    }

    @Test
    void theDomainNeedsMostWordsOrAUniversityOnEachSide() {
        InstitutionRecord oulu = subject("OULUN YLIOPISTO", Type.UNIVERSITY, "FI", OULU, null, "http://www.oulu.fi");
        assertThat(found(
                        oulu, subject("Uleåborgs högskolor", Type.UNIVERSITY, "FI", OULU, null, "https://oulu.fi/en/")))
                .isEqualTo(Method.UNIVERSITY_DOMAIN);
        assertThat(found(oulu, subject("Business Kitchen", Type.OTHER, "FI", OULU, null, "https://oulu.fi")))
                .isNull();
        assertThat(found(
                        oulu, subject("Uleåborgs högskolor", Type.UNIVERSITY, "FI", OULU, null, "https://lib.oulu.fi")))
                .isNull();
        assertThat(found(
                        oulu, subject("Uleåborgs högskolor", Type.UNIVERSITY, "FI", HELSINKI, null, "https://oulu.fi")))
                .isNull();
        assertThat(found(
                        subject("VTT Technical Research Centre", Type.OTHER, "FI", OULU, null, "vtt.fi"),
                        subject(
                                "VTT Technical Research Centre of Finland",
                                Type.OTHER,
                                "FI",
                                OULU,
                                null,
                                "vttresearch.vtt.fi")))
                .isEqualTo(Method.DOMAIN_AND_WORDS);
    }

    @Test
    void aRegistryIdIsSurest() {
        String ror = "https://ror.org/03yj89h83";
        InstitutionRecord one = new InstitutionRecord("a", List.of("A"), null, Type.OTHER, "FI", null, null, null, ror);
        InstitutionRecord other =
                new InstitutionRecord("b", List.of("B"), null, Type.OTHER, "FI", null, null, null, ror);
        assertThat(found(one, other)).isEqualTo(Method.ROR_ID);
    }

    @Test
    void whereTwoCouldBeMeantNoneIsFoundButBothAreSimilar() {
        InstitutionRecord asked = subject("Polar Institute", Type.OTHER, "FI", OULU, null, null);
        InstitutionRecord one = new InstitutionRecord(
                "one", List.of("Polar Institute"), null, Type.OTHER, "FI", null, OULU, null, null);
        InstitutionRecord two = new InstitutionRecord(
                "two", List.of("The Polar Institute"), null, Type.OTHER, "FI", null, OULU, null, null);
        InstitutionLinker known = new InstitutionLinker(List.of(two, one));
        assertThat(known.find(asked)).isEmpty();
        assertThat(known.similar(asked, 5)).containsExactly("one", "two");
        assertThat(known.similar(subject("x", Type.OTHER, "FI", null, null, null), 5))
                .isEmpty();
    }

    @Test
    void anInstitutionOfThePackageIsASubject() {
        Institution institution = new Institution(
                "cordis-1",
                "University of Oulu",
                "UO",
                Type.UNIVERSITY,
                new counterpart.engine.model.RegionId("FI1D"),
                "Oulu",
                OULU,
                "oulu.fi",
                null,
                false,
                3,
                "cordis-horizon");
        assertThat(found(InstitutionRecord.of(institution, "FI"), university("Oulun yliopisto", "FI")))
                .isEqualTo(Method.NAME);
    }

    private static @Nullable Method found(InstitutionRecord asked, InstitutionRecord known) {
        return new InstitutionLinker(List.of(known))
                .find(asked)
                .map(InstitutionLink::method)
                .orElse(null);
    }

    private static InstitutionRecord university(String name, String country) {
        return subject(name, Type.UNIVERSITY, country, null, null, null);
    }

    private static InstitutionRecord company(String name, String country) {
        return subject(name, Type.COMPANY, country, null, null, null);
    }

    private static InstitutionRecord subject(
            String name,
            Type type,
            String country,
            @Nullable GeoPoint point,
            @Nullable String city,
            @Nullable String website) {
        return new InstitutionRecord(name, List.of(name), null, type, country, city, point, website, null);
    }
}
