package counterpart.engine.index.lucene.search;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Synonyms in the names of institutions and places of different countries, folded.
final class Synonyms {

    private static final List<String> GROUPS = List.of(
            "university universitat universite universita universidad universidade universiteit universitet"
                    + " uniwersytet universitatea univerzita univerzitet universitas uni univ",
            "technical technische technischen technischer technological technique tecnica tekniska technicka"
                    + " technika technologische",
            "polytechnic polytechnique politecnico politecnica politechnika polytechnische",
            "institute institut instituto istituto instytut institutt",
            "hospital krankenhaus klinikum spital ospedale hopital sykehus sygehus",
            "academy akademie academie accademia academia akademia",
            "munich munchen",
            "cologne koln",
            "nuremberg nurnberg",
            "brunswick braunschweig",
            "hanover hannover",
            "vienna wien",
            "geneva genf geneve",
            "berne bern",
            "basle basel bale",
            "lucerne luzern",
            "strasbourg strassburg",
            "brussels brussel bruxelles",
            "antwerp antwerpen anvers",
            "ghent gent gand",
            "bruges brugge",
            "liege luttich luik",
            "hague haag",
            "copenhagen kopenhagen kobenhavn",
            "gothenburg goteborg",
            "prague prag praha",
            "warsaw warschau warszawa",
            "cracow krakau krakow",
            "milan mailand milano",
            "turin torino",
            "rome rom roma",
            "naples neapel napoli",
            "venice venedig venezia",
            "florence florenz firenze",
            "genoa genua genova",
            "lisbon lissabon lisboa",
            "seville sevilla",
            "saragossa zaragoza",
            "athens athen athina",
            "bucharest bukarest bucuresti",
            "belgrade belgrad beograd",
            "moscow moskau moskva",
            "tokyo tokio",
            "peking beijing",
            "seoul soul",
            "singapore singapur");

    private static final Map<String, Set<String>> GROUP_OF = new HashMap<>();

    static {
        for (String group : GROUPS) {
            Set<String> words = Set.of(group.split(" ", -1));
            words.forEach(word -> GROUP_OF.put(word, words));
        }
    }

    private Synonyms() {}

    /// The word itself and its synonyms.
    static Set<String> as(String word) {
        return GROUP_OF.getOrDefault(word, Set.of(word));
    }
}
