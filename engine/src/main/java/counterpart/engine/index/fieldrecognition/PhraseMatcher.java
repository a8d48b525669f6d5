package counterpart.engine.index.fieldrecognition;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Searches for a phrase in a text: all of its words or most of their information, anywhere; words closer together
/// give a higher strength.
///
/// `strength = weight · coverage² · nearness · told / (told + 0.25)`, where `told` is the sum of the found words'
/// information times their credit, `coverage` its share of the information of the whole phrase, and `nearness` 1
/// for adjacent words, decreasing to 0.5 with their distance.
final class PhraseMatcher {

    private static final double MIN_COVERAGE = 0.5;
    private static final double HALF_SURE = 0.25;
    /// A compound of the phrase whose parts occur as separate words, or in another compound.
    private static final double PARTS_CREDIT = 0.85;

    private final Lexicon lexicon;
    private final AnalysedText text;

    PhraseMatcher(Lexicon lexicon, AnalysedText text) {
        this.lexicon = lexicon;
        this.text = text;
    }

    /// A candidate for a word of the phrase: its positions, their credit and the information of the word.
    private record Found(List<List<StemPosition>> places, double credit, double information) {

        double told() {
            return credit * information;
        }
    }

    Optional<FieldEvidence> match(Phrase phrase) {
        List<Found> found = phrase.units().stream().map(this::find).toList();
        double whole = found.stream().mapToDouble(Found::information).sum();
        double told = found.stream().mapToDouble(Found::told).sum();
        if (told == 0 || told < MIN_COVERAGE * whole) {
            return Optional.empty();
        }
        List<List<StemPosition>> wanted = new ArrayList<>();
        found.forEach(unit -> wanted.addAll(unit.places()));
        return nearest(wanted).map(places -> {
            double coverage = told / whole;
            double strength = phrase.weight() * coverage * coverage * nearness(places) * told / (told + HALF_SURE);
            return new FieldEvidence(phrase.field(), strength, chars(places));
        });
    }

    private Found find(Phrase.Unit unit) {
        double information = lexicon.information(unit.stem());
        List<StemPosition> whole = text.places(unit.stem());
        if (!whole.isEmpty()) {
            double credit =
                    whole.stream().mapToDouble(StemPosition::credit).max().orElse(0);
            return new Found(List.of(whole), credit, information);
        }
        return parts(unit, information);
    }

    private Found parts(Phrase.Unit unit, double information) {
        List<List<StemPosition>> places = new ArrayList<>();
        double told = 0;
        double all = 0;
        for (String part : unit.parts()) {
            List<StemPosition> here = text.places(part);
            double tells = lexicon.information(part);
            all += tells;
            if (!here.isEmpty()) {
                places.add(here);
                told += tells
                        * here.stream().mapToDouble(StemPosition::credit).max().orElse(0);
            }
        }
        return new Found(places, all == 0 ? 0 : PARTS_CREDIT * told / all, information);
    }

    /// One position for each word, as close together as possible; empty when two words can only have the same
    /// position.
    private static Optional<List<StemPosition>> nearest(List<List<StemPosition>> wanted) {
        return wanted.getFirst().stream()
                .map(anchor -> around(anchor, wanted))
                .flatMap(Optional::stream)
                .min(Comparator.comparingInt(PhraseMatcher::span));
    }

    private static Optional<List<StemPosition>> around(StemPosition anchor, List<List<StemPosition>> wanted) {
        List<StemPosition> chosen = new ArrayList<>(List.of(anchor));
        for (List<StemPosition> places : wanted.subList(1, wanted.size())) {
            int expected = anchor.position() + chosen.size();
            Optional<StemPosition> nearest = places.stream()
                    .filter(place -> chosen.stream().noneMatch(place::overlaps))
                    .min(Comparator.comparingInt(place -> Math.abs(place.position() - expected)));
            if (nearest.isEmpty()) {
                return Optional.empty();
            }
            chosen.add(nearest.get());
        }
        return Optional.of(chosen);
    }

    private static double nearness(List<StemPosition> places) {
        long words = places.stream().mapToInt(StemPosition::position).distinct().count();
        return 0.5 + 0.5 * words / span(places);
    }

    private static int span(List<StemPosition> places) {
        int first = places.stream().mapToInt(StemPosition::position).min().orElse(0);
        int last = places.stream().mapToInt(StemPosition::position).max().orElse(0);
        return last - first + 1;
    }

    private static BitSet chars(List<StemPosition> places) {
        BitSet chars = new BitSet();
        places.forEach(place -> place.mark(chars));
        return chars;
    }
}
