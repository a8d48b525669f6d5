package counterpart.engine.data.importer;

import static org.assertj.core.api.Assertions.assertThat;

import counterpart.engine.data.DataPackage;
import counterpart.engine.data.Dataset;
import counterpart.engine.data.DatasetReader;
import counterpart.engine.data.importer.raw.ImportProgress;
import counterpart.engine.data.importer.raw.ImportReport;
import counterpart.engine.model.FieldCode;
import counterpart.engine.model.RegionId;
import counterpart.engine.model.evidence.CoTagCount;
import counterpart.engine.model.evidence.Collaboration;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportTest {

    @TempDir
    private static Path folder;

    private static Path target;
    private static ImportReport report;

    @BeforeAll
    static void run() {
        target = ImportFixture.target(folder.resolve("target"));
        report = DataImporter.run(ImportFixture.raw(), target, ImportProgress.NONE);
    }

    @Test
    void correctsLabels() {
        assertThat(rows("fields"))
                .contains(
                        "/25/57,/25,2,medical engineering,Medizintechnik,http://data.europa.eu/8mn/euroscivoc/4,true,euroscivoc")
                .anyMatch(row -> row.startsWith("/25,") && row.endsWith(",false,euroscivoc"));
        assertThat(skipped("no such official label")).containsExactly("/25 de 'gone'");
        assertThat(skipped("no such field to be left unsaid")).containsExactly("/99");
    }

    @Test
    void takesAllRegionsOfNutsAndOthersOnlyWhereSomethingLies() {
        assertThat(rows("regions"))
                .extracting(ImportTest::first)
                .containsExactly(
                        "BR-PB", "CN-GX", "CN-HK", "DE12", "DE21", "EL30", "FR10", "FRI1", "FRJ2", "IN-KA", "KR-11",
                        "NA-KH", "NL33", "PT16", "PT17", "PT18", "SG", "TR41", "TR51", "UKH1", "US-CA", "US-MN",
                        "XK00");
    }

    @Test
    void namesAndCountsRegions() {
        assertThat(rows("regions"))
                .contains(
                        "DE12,DE,nuts2,Karlsruhe,Karlsruhe,,49.01,8.67,3,2023,false,,official,nuts-2021",
                        "DE21,DE,nuts2,Upper Bavaria,Oberbayern,,48.1,11.9,1,2023,false,,official,nuts-2021",
                        "EL30,GR,nuts2,Attiki,Attiki,,38,23.7,1,2023,false,,official,nuts-2021",
                        "UKH1,GB,nuts2,East Anglia,East Anglia,,52.5,0.9,1,2023,false,,official,nuts-2021",
                        "PT17,PT,nuts2,Área Metropolitana de Lisboa,Área Metropolitana de Lisboa,,38.7,-9,0,,false,,official,nuts-2021",
                        "NA-KH,NA,subdivision,Khomas,Khomas,,-22.6378,17.1012,1,2023,false,,registry,iso-3166-2",
                        "US-MN,US,subdivision,Minnesota,Minnesota,Minneapolis,44.98,-93.27,2,2024,true,medical alley|a/b,medium,world-regions",
                        "CN-HK,CN,subdivision,Hong Kong,Hong Kong,Hong Kong,22.3,114.2,1,2023,true,,medium,world-regions",
                        "SG,SG,city-state,Singapore,Singapur,Singapore,1.3,103.8,1,2023,true,,high,world-regions");
    }

    @Test
    void foldsTurkishSubdivisionsIntoNuts() {
        assertThat(rows("regions"))
                .contains(
                        "TR41,TR,nuts2,\"Bursa, Eskişehir, Bilecik\",\"Bursa, Eskişehir, Bilecik\",Bursa,40,30.1,0,,true,"
                                + "textiles|aviation,medium,nuts-2021");
        assertThat(rows("region_grades"))
                .containsExactly(
                        "TR41,/23,2,sourced,https://example.org/e,world-regions",
                        "TR41,/23/47,3,general knowledge,,world-regions",
                        "TR41,/25,3,general knowledge,,world-regions",
                        "US-MN,/25/57,3,sourced,https://example.org/mn,world-regions");
        assertThat(rows("region_aliases"))
                .contains(
                        "TR-16,TR41,iso,world-regions", "TR-26,TR41,iso,world-regions", "TR-06,TR51,iso,world-regions");
    }

    @Test
    void otherCodesLeadToRegions() {
        assertThat(rows("region_aliases"))
                .contains(
                        "DE1,DE12,nuts1,nuts-2021",
                        "FR62,FRJ2,old-nuts,nuts-2021",
                        "FRI,FRI1,nuts1,nuts-2021",
                        "HK,CN-HK,iso,world-regions",
                        "NL36,NL33,new-nuts,nuts-2021",
                        "PT1D,PT16,new-nuts,nuts-2021",
                        "PT1D,PT18,new-nuts,nuts-2021")
                .noneMatch(row -> row.startsWith("FRI1,"));
    }

    @Test
    void locatesEveryKindOfParticipant() {
        Map<String, String> located = located();
        assertThat(located)
                .containsEntry("cordis-1", "DE12 code ")
                .containsEntry("cordis-3", "FR10 nearest-organisation 13.8")
                .containsEntry("cordis-4", "NL33 alias ")
                .containsEntry("cordis-5", "EL30 code ")
                .containsEntry("cordis-6", "UKH1 code ")
                .containsEntry("cordis-7", "PT16 alias ")
                .containsEntry("cordis-8", "PT18 alias ")
                .containsEntry("cordis-9", "PT18 nearest-point 22.2")
                .containsEntry("cordis-10", "FRJ2 alias ")
                .containsEntry("cordis-11", "XK00 code ")
                .containsEntry("cordis-12", "XK00 nearest-organisation 1.4")
                .containsEntry("cordis-20", "US-MN subdivision 0.6")
                .containsEntry("cordis-21", "NA-KH subdivision 1.2")
                .containsEntry("cordis-22", "CN-HK subdivision 1.5")
                .containsEntry("cordis-23", "US-MN curated ")
                .containsEntry("cordis-27", "KR-11 subdivision 8.2")
                .containsEntry("cordis-28", "US-CA subdivision 50")
                .containsEntry("cordis-29", "TR51 nearest-organisation 5.4")
                .containsEntry("cordis-30", "SG city-state ")
                .containsEntry("cordis-32", "FR10 code ")
                .doesNotContainKeys("cordis-13", "cordis-14", "cordis-24", "cordis-25", "cordis-26", "cordis-33");
    }

    @Test
    void saysWhyParticipantsAreNowhere() {
        assertThat(skipped("no country")).containsExactly("CEREGE ()");
        assertThat(skipped("country only and no coordinates")).containsExactly("NOWHERE SARL (FR)");
        assertThat(skipped("nearest known point further than 50 km")).isEmpty();
        assertThat(skipped("subdivision suspected wrong")).containsExactly("SUSPECTED INC (US)");
        assertThat(skipped("no subdivision known")).containsExactly("NO CODE LTD (TW)");
        assertThat(skipped("subdivision not in ISO 3166-2")).containsExactly("UNKNOWN CODE LTD (NC)");
    }

    @Test
    void saysWhereAndWhy() {
        assertThat(report.text())
                .contains(
                        "mapped cordis-horizon/organization.csv:8: code NL36 -> NL33: DELFT UNI (NL): NL33",
                        "located cordis-horizon/organization.csv:4: nearest organisation of the country: NEAR PARIS (FR):"
                                + " FR10, 13.8 km",
                        "mapped cordis-horizon/organization.csv:31: most frequent code of the organisation: MOVER (FR): FR10",
                        "located cordis-horizon/organization.csv:33: code in other rows of the organisation: MOVER (FR): FR10",
                        "skipped cordis-horizon/organization.csv:35: wrong number of cells: 300 | too short",
                        "skipped cordis-horizon/organization.csv:34: unknown project: 999",
                        "skipped cordis-horizon/euroSciVoc.csv:5: unknown field: /96",
                        "skipped cordis-horizon/project.csv:6: no date of signature: 400");
    }

    @Test
    void countsWhatItSays() {
        assertThat(report.counts().get("skipped"))
                .containsEntry("no country", 1L)
                .containsEntry("unknown project", 2L)
                .containsEntry("unknown field", 6L)
                .containsEntry("place resolves to no region", 2L)
                .containsEntry("subdivision without coordinates", 1L);
        assertThat(report.figures())
                .containsEntry("projects", 3L)
                .containsEntry("field tags", 3L)
                .containsEntry("participations", 33L)
                .containsEntry("located participations", 28L)
                .containsEntry("NUTS 2021 level-2 regions", 13L);
        assertThat(report.summary()).contains("       33  participations\n", "skipped:\n", "          1  no country\n");
        assertThat(report.json()).contains("\"findings\"", "\"line\" : 8");
        assertThat(ImportFixture.text(target.resolve("sources/import-report.json")))
                .isEqualTo(report.summaryJson())
                .contains("\"no country\" : 1")
                .doesNotContain("CEREGE");
    }

    @Test
    void writesProjectsWithFieldsAndParticipations() {
        assertThat(rows("projects"))
                .containsExactly(
                        "100,ONE,Robots that see,2022-05-12,2022-09-01,2025-08-31,1500,HORIZON-X-1,10.3030/100,cordis-horizon",
                        "200,TWO,\"Second; with \"\"quotes\"\" and a line break\",2023-05-12,2023-09-01,,,,,cordis-horizon",
                        "300,THREE,Third,2024-05-12,2024-09-01,,,,,cordis-horizon");
        assertThat(rows("project_fields")).containsExactly("100,/23/47", "100,/25/57", "200,/23/47");
        assertThat(rows("participations"))
                .contains("100,cordis-1,participant,1000", "100,cordis-2,participant,501")
                .noneMatch(row -> row.contains("cordis-13,"));
        assertThat(skipped("invalid date")).containsExactly("500");
    }

    @Test
    void readsFieldsFromTextsThatItDoesNotKeep() {
        assertThat(rows("project_field_mentions")).containsExactly("200,/25/57,29");
        assertThat(ImportFixture.files(target).values())
                .noneMatch(text -> text.contains("our aim") || text.contains("We shall build"));
    }

    @Test
    void whatIsReadBackIsCountedFromTheProjects() {
        Dataset.Tables tables = DatasetReader.load(DataPackage.open(target)).tables();
        assertThat(tables.competences())
                .filteredOn(one -> one.institution().equals("cordis-1"))
                .extracting(one -> one.field() + " " + one.mass() + " " + one.projects() + " " + one.ecContributionEur()
                        + " " + one.firstYear() + "-" + one.lastYear())
                .containsExactly("/23/47 1.5 2 900.0 2022-2023", "/25/57 0.5 1 500.0 2022-2022");
        assertThat(tables.coTags())
                .containsExactly(new CoTagCount(new FieldCode("/23/47"), new FieldCode("/25/57"), 1));
        assertThat(tables.collaborations())
                .contains(
                        new Collaboration(new RegionId("DE12"), new RegionId("FR10"), 2022, 1),
                        new Collaboration(new RegionId("DE12"), new RegionId("NL33"), 2023, 1))
                .noneMatch(pair -> pair.a().equals(pair.b()));
    }

    @Test
    void addsCuratedInstitutions() {
        assertThat(rows("institutions"))
                .contains(
                        "us-mn-medical-alley,Médical Alley,MA,cluster-organisation,US-MN,Golden Valley,45,-93.35,curated,,"
                                + "medicalalley.org,,false,0,general knowledge,world-regions",
                        "us-mn-medical-alley-2,Medical Alley,,company,US-MN,Golden Valley,45,-93.35,curated,,,,false,0,"
                                + "general knowledge,world-regions",
                        "tr41-uludag,Uludağ,U,university,TR41,Bursa,40.2,28.9,curated,,,,false,0,general knowledge,"
                                + "world-regions");
        assertThat(rows("competences"))
                .contains(
                        "us-mn-medical-alley,/25/57,0,0,,,,1,world-regions", "tr41-uludag,/25,0,0,,,,1,world-regions");
    }

    @Test
    void mergesACuratedInstitutionIntoTheParticipant() {
        assertThat(rows("institutions"))
                .contains(
                        "cordis-20,University of Minnesota,UMN,research-institute,US-MN,Minneapolis,44.97,-93.23,"
                                + "subdivision,0.6,umn.edu,https://ror.org/017zqws13,false,1,"
                                + "\"official data, region derived\",cordis-horizon",
                        "cordis-1,KIT,KIT,university,DE12,Karlsruhe,49.01,8.41,code,,kit.edu,,false,3,official data,"
                                + "cordis-horizon");
        assertThat(rows("competences")).contains("cordis-20,/25/57,0,0,,,,1,world-regions");
    }

    @Test
    void keepsHeadOfficesOutOfJointProjects() {
        assertThat(rows("institutions"))
                .filteredOn(row -> row.startsWith("cordis-40,"))
                .singleElement()
                .asString()
                .contains(",DE21,", ",true,1,");
        assertThat(DatasetReader.load(DataPackage.open(target)).tables().collaborations())
                .isNotEmpty()
                .noneMatch(pair ->
                        pair.a().value().equals("DE21") || pair.b().value().equals("DE21"));
    }

    @Test
    void readsClustersAndTheirContacts() {
        assertThat(rows("clusters"))
                .containsExactly(
                        "alpha,Alpha e. V.,Alpha (north),cluster initiative,Karlsruhe,DE122,DE12,alpha.de,1999,20,x|y,n,"
                                + "https://example.org,website,,sourced,clusters-bw",
                        "beta,Beta e.V.,Beta,state-wide network,,,,,,,,,,,,general knowledge,clusters-bw",
                        "gamma,Netzwerk Gamma,Gamma network,cluster initiative,Ulm,DE144,DE14,,,,z,,,,2026-11-28,sourced,"
                                + "cluster-changes");
        assertThat(rows("cluster_fields"))
                .containsExactly(
                        "alpha,own,/23/47,3,,,clusters-bw",
                        "alpha,sought,/25/57,2,stated,https://example.org/s,clusters-bw",
                        "beta,own,/23,2,,,clusters-bw",
                        "gamma,own,/25/57,1,,,cluster-changes");
        assertThat(rows("cluster_members")).contains("alpha,\"Acme, Inc.\",clusters-bw", "alpha,Beta GmbH,clusters-bw");
        assertThat(rows("contacts"))
                .contains(
                        "alpha,BR,BR-PB,Paraíba,,project,,,https://example.org/c,,sourced,clusters-bw",
                        "alpha,FR,FRI,Aquitaine,P,concept phase,X,2017,https://example.org/d,,sourced,clusters-bw");
        assertThat(skipped("place resolves to no region")).containsExactly("xx-lost FR99", "FR9");
    }

    @Test
    void readsProgrammes() {
        assertThat(rows("programmes"))
                .containsExactly(
                        "p1,P1 en,P1 de,EU,implementation,open,2020-2024,2024-01-01,programme,2024-06-30,2027-12-31,"
                                + "same-programme,service,EU (trip),same-programme,\"{\"\"CH\"\":\"\"not-funded\"\"}\","
                                + "EU pays,EU zahlt,false,true,false,FR,"
                                + "FR10,,,,,,1000,,,a|b,c1|c2,k1|k2,\"{\"\"FR\"\":\"\"member\"\"}\",,,https://example.org,sourced,programmes");
    }

    @Test
    void describesEverySource() {
        assertThat(rows("sources"))
                .extracting(ImportTest::first)
                .contains("cordis-horizon", "euroscivoc", "iso-3166-2", "nuts-2021", "ror", "world-regions")
                .isSorted();
    }

    private static List<String> rows(String table) {
        return ImportFixture.rows(target, table);
    }

    private static List<String> skipped(String reason) {
        return report.findings().stream()
                .filter(finding -> finding.reason().equals(reason))
                .map(ImportReport.Finding::detail)
                .toList();
    }

    /// Region, way and distance of the participants by id.
    private static Map<String, String> located() {
        Map<String, String> located = new TreeMap<>();
        for (String row : rows("institutions")) {
            String[] cells = row.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1);
            located.put(cells[0], cells[4] + " " + cells[8] + " " + cells[9]);
        }
        return located;
    }

    private static String first(String row) {
        return row.substring(0, row.indexOf(','));
    }
}
