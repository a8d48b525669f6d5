package counterpart.engine.ranking.explanation.sentence;

import static org.assertj.core.api.Assertions.assertThat;

import counterpart.engine.data.DataPackage;
import counterpart.engine.data.DatasetReader;
import counterpart.engine.model.GeoPoint;
import counterpart.engine.model.Institution;
import counterpart.engine.model.RegionId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InstitutionNamesTest {

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            Interuniversitair Micro-Electronica Centrum;                imec;      false; imec
            Teknologian Tutkimuskeskus VTT Oy;                          VTT;       false; VTT
            KU Leuven;                                                  KUL;       true;  KU Leuven
            University of Copenhagen;                                   UCPH;      true;  University of Copenhagen
            Consejo Superior de Investigaciones Científicas;            CSIC;      true;  CSIC
            Technical University of Denmark;  TECHNICAL UNIVERSITY OF DENMARK DTU; true;  Technical University of Denmark
            Siemens Mobility GmbH;                                      ;          false; Siemens Mobility
            Barbara IOT S.L.;                                           ;          false; Barbara IOT
            AVL List GmbH;                                              AVL;       false; AVL List
            Stichting Radboud Universiteit;                             ;          false; Radboud Universiteit
            Fundacio Institut Catala d'Investigacio Quimica;            ICIQ-CERCA; false; ICIQ
            Mellanox Technologies Ltd - MLNX and others;                MELLANOX;  false; Mellanox
            Some Long Name of an Institute; THE SAME IN CAPITAL LETTERS; false; Some Long Name of an Institute
            """)
    void callsInstitutionsByTheNamesThatPeopleUse(
            String name, @Nullable String shortName, boolean registered, String called) {
        assertThat(InstitutionNames.called(new Institution(
                        "id",
                        name,
                        shortName,
                        Institution.Type.RESEARCH_INSTITUTE,
                        new RegionId("SE33"),
                        null,
                        new GeoPoint(0, 0),
                        null,
                        registered ? "https://ror.org/0" : null,
                        false,
                        0,
                        "test")))
                .isEqualTo(called);
    }

    @Test
    void everyNameOfTheDataThatHasALegalFormIsSearchedForOne() {
        List<String> names = DatasetReader.load(DataPackage.embedded()).institutions().stream()
                .map(Institution::name)
                .toList();
        List<String> withForm = names.stream()
                .filter(name -> InstitutionNames.LEGAL_FORM.matcher(name).find())
                .toList();
        assertThat(withForm).hasSizeGreaterThan(1000).allMatch(InstitutionNames::mayHaveLegalForm);
        assertThat(names.stream().filter(InstitutionNames::mayHaveLegalForm).count())
                .isLessThan(2L * withForm.size());
    }
}
