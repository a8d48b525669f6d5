package counterpart.engine.cli;

import counterpart.engine.Engine;
import counterpart.engine.cli.output.OutputOptions;
import counterpart.engine.cli.output.Table;
import counterpart.engine.data.membership.Member;
import counterpart.engine.data.membership.MemberListReader;
import counterpart.engine.json.LabelledFieldJson;
import counterpart.engine.json.entity.InstitutionSummaryJson;
import counterpart.engine.json.member.MemberProfileJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "profile",
        description =
                "What the members of a cluster can do together, or what a text about it says, and what is lacking.",
        mixinStandardHelpOptions = true)
final class ProfileCommand implements Callable<Integer> {

    private final EngineFactory engineFactory;

    @Mixin
    OutputOptions output = new OutputOptions();

    @ArgGroup(multiplicity = "1")
    Subject subject = new Subject();

    /// What the profile is made from.
    static final class Subject {

        @Option(
                names = "--members",
                required = true,
                paramLabel = "FILE",
                description = "CSV or XLSX with a heading: name, and if known city, website, ror.")
        @Nullable
        Path members;

        @Option(
                names = "--text",
                required = true,
                paramLabel = "TEXT",
                description = "What the cluster does and what it looks for, in German or English.")
        @Nullable
        String text;
    }

    ProfileCommand(EngineFactory engineFactory) {
        this.engineFactory = engineFactory;
    }

    @Override
    public Integer call() {
        Path members = subject.members;
        String text = subject.text;
        if (members != null) {
            List<Member> list = MemberListReader.read(bytes(members));
            try (Engine engine = engineFactory.open(output.data())) {
                show(MemberProfileJson.of(engine, list, output.language()));
            }
        } else if (text != null) {
            try (Engine engine = engineFactory.open(output.data())) {
                showText(MemberProfileJson.of(engine, text, output.language()));
            }
        }
        return 0;
    }

    private void showText(MemberProfileJson view) {
        if (output.wroteJson(view)) {
            return;
        }
        output.heading(output.text("profile.own"));
        output.paragraph(labels(view.fields()));
        output.heading(output.text("profile.sought"));
        output.paragraph(labels(view.sought() == null ? List.of() : view.sought()));
        output.heading(output.text("profile.gaps"));
        output.paragraph(labels(view.gaps()));
    }

    private static byte[] bytes(Path members) {
        try {
            return Files.readAllBytes(members);
        } catch (IOException e) {
            throw new UncheckedIOException(members + ": cannot be read", e);
        }
    }

    private void show(MemberProfileJson view) {
        if (output.wroteJson(view)) {
            return;
        }
        output.heading(output.text("profile.recognised", view.recognised().size()));
        output.print(recognised(view));
        output.heading(output.text("profile.unrecognised", view.unrecognised().size()));
        output.print(unrecognised(view));
        output.heading(output.text("profile.fields"));
        output.paragraph(labels(view.fields()));
        output.heading(output.text("profile.gaps"));
        output.paragraph(labels(view.gaps()));
    }

    private Table recognised(MemberProfileJson view) {
        Table table = Table.of(
                output.text("profile.member"),
                output.text("institution"),
                "Id",
                ">" + output.text("profile.confidence"),
                output.text("profile.or-perhaps"));
        view.recognised()
                .forEach(one -> table.row(
                        one.input().name(),
                        one.institution().name(),
                        one.institution().id(),
                        "%.2f".formatted(one.confidence()),
                        names(one.alternatives())));
        return table;
    }

    private Table unrecognised(MemberProfileJson view) {
        Table table = Table.of(output.text("profile.member"), output.text("profile.perhaps"));
        view.unrecognised().forEach(one -> table.row(one.input().name(), names(one.alternatives())));
        return table;
    }

    private static String names(List<InstitutionSummaryJson> institutions) {
        return institutions.stream().map(InstitutionSummaryJson::name).limit(2).collect(Collectors.joining(", "));
    }

    private static String labels(List<LabelledFieldJson> fields) {
        return fields.stream().map(LabelledFieldJson::label).collect(Collectors.joining(", "));
    }
}
