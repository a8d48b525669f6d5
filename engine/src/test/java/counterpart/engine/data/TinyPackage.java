package counterpart.engine.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A small package in order, of which a test breaks one thing; its descriptor is the committed one.
public final class TinyPackage {

    private final Path folder;
    private final Map<String, List<String>> tables = new LinkedHashMap<>();

    public TinyPackage(Path folder) {
        this.folder = folder;
        DataPackage embedded = DataPackage.embedded();
        embedded.tables().forEach(table -> rows(table, String.join(",", embedded.columns(table))));
        rows("sources", "curated,By hand,Us,CC0,,,everything,", "projects,Projects,EU,CC BY,,2024-12-31,Europe,");
        rows("fields", "/23,,1,sciences,Wissenschaften,http://x/1,true,curated");
        rows("fields", "/23/47,/23,2,computing,Informatik,http://x/2,true,curated");
        rows("fields", "/25,,1,engineering,Technik,http://x/3,true,curated");
        rows("field_synonyms", "/23/47,de,Rechner,curated,sourced", "/25,de,Bau,curated,sourced");
        rows("field_terms", "/23/47,en,software,0.5,2,projects");
        rows("countries", "DE,Germany,Deutschland,EU,member,1958,2024-12-31,curated");
        rows("countries", "FR,France,Frankreich,EU,member,1958,2024-12-31,curated");
        rows("countries", "US,United States,USA,NA,none,,,curated");
        rows("regions", "DE12,DE,nuts2,Karlsruhe,Karlsruhe,,49.01,8.67,2,2023,false,,official,projects");
        rows("regions", "FR10,FR,nuts2,Paris,Paris,,48.71,2.5,1,2023,false,,official,projects");
        rows("regions", "US-MN,US,subdivision,Minnesota,Minnesota,,44.98,-93.27,0,,true,medtech|food,medium,curated");
        rows("region_aliases", "DE1,DE12,nuts1,curated", "FR1,FR10,nuts1,curated");
        rows("region_grades", "US-MN,/25,3,sourced,http://x/mn,curated");
        rows(
                "institutions",
                "cordis-1,KIT,KIT,university,DE12,Karlsruhe,49,8.4,code,,kit.edu,,false,2,official,projects",
                "cordis-2,CNRS,,research-institute,FR10,,48.8,2.3,alias,,,,true,1,official,projects",
                "us-mn-alley,Alley,,cluster-organisation,US-MN,,45,-93,curated,,,,false,0,estimate,curated");
        rows("competences", "cordis-1,/25,1.5,2,1000,2022,2023,,curated", "us-mn-alley,/25,0,0,,,,1,curated");
        rows(
                "projects",
                "100,ONE,Robots,2022-05-12,2022-09-01,2025-08-31,1500,HORIZON-X,10.3030/100,projects",
                "200,TWO,Sensors,2023-05-12,,,,,,projects");
        rows("project_fields", "100,/23/47", "200,/23/47", "200,/25");
        rows(
                "participations",
                "100,cordis-1,coordinator,1000",
                "200,cordis-1,participant,500",
                "200,cordis-2,participant,0");
        rows("project_field_mentions", "100,/25,40");
        rows("project_words", "100,robot:80|arm:41");
        rows(
                "clusters",
                "alpha,Alpha e.V.,Alpha,cluster initiative,Ulm,DE122,DE12,alpha.de,1999,20,x|y,,http://x,,,sourced,curated");
        rows("cluster_fields", "alpha,own,/23/47,3,,,curated", "alpha,sought,/25,2,stated,http://x/s,curated");
        rows("cluster_members", "alpha,Member GmbH,curated");
        rows("contacts", "alpha,FR,FR1,Paris,Partner,project,,2020,http://x/c,,sourced,curated");
        rows("contact_wordings", "Partner,Der Partner,curated");
        rows(
                "programmes",
                "prog,Prog,Programm,EU,concept,open,2020-24,2024-01-01,unknown,,,own-agency,money,EU,own-agency,,pays,zahlt,"
                        + "false,false,,FR,FR10,,,DE122,,/25,1000,,12,,,,,,,http://x,sourced,curated");
    }

    /// Adds rows below those of a table.
    public TinyPackage rows(String table, String... rows) {
        tables.computeIfAbsent(table, key -> new ArrayList<>()).addAll(Arrays.asList(rows));
        return this;
    }

    /// Puts other text in the place of some that a table has.
    public TinyPackage replace(String table, String old, String now) {
        List<String> rows = tables.getOrDefault(table, List.of());
        if (rows.stream().noneMatch(row -> row.contains(old))) {
            throw new IllegalArgumentException(table + " has no " + old);
        }
        rows.replaceAll(row -> row.replace(old, now));
        return this;
    }

    public DataPackage written() {
        DataPackage embedded = DataPackage.embedded();
        byte[] descriptor = embedded.findBytes(PackageDescriptor.FILE).orElseThrow();
        write(PackageDescriptor.FILE, descriptor);
        tables.forEach((table, rows) ->
                write(embedded.path(table), (String.join("\n", rows) + "\n").getBytes(StandardCharsets.UTF_8)));
        return DataPackage.open(folder);
    }

    private void write(String path, byte[] bytes) {
        try {
            Path file = folder.resolve(path);
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
