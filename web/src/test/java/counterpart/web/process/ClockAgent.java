package counterpart.web.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.ReturnInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.lang.instrument.UnmodifiableClassException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.ProtectionDomain;
import java.time.Duration;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;

/// Moves the time of day of a JVM, as a wrong clock of its machine would: whoever asks for the time gets another one,
/// the program and its libraries alike. The monotonic clock (`System.nanoTime`) goes on as it is.
public final class ClockAgent implements ClassFileTransformer {

    private static final ClassDesc INSTANT = ClassDesc.of("java.time.Instant");
    private static final String CLOCK = "java/time/Clock";
    private static final String INSTANT_OF_CLOCK = "currentInstant";
    private static final String ASKED = "currentTimeMillis";

    /// Classes of the JDK that are loaded before an agent and ask for the time themselves.
    private static final Set<String> EARLY = Set.of("java.time.Clock", "java.time.Clock$SystemClock", "java.util.Date");

    private final Duration ahead;

    private ClockAgent(Duration ahead) {
        this.ahead = ahead;
    }

    /// The option of a JVM whose clock is ahead.
    ///
    /// @param folder for the agent's jar
    public static String option(Path folder, Duration ahead) {
        return "-javaagent:" + jar(folder) + "=" + ahead.toSeconds();
    }

    private static Path jar(Path folder) {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().putValue("Premain-Class", ClockAgent.class.getName());
        manifest.getMainAttributes().putValue("Can-Retransform-Classes", "true");
        String file = ClockAgent.class.getName().replace('.', '/') + ".class";
        try {
            Path jar = Files.createTempFile(folder, "clock", ".jar");
            try (OutputStream bytes = Files.newOutputStream(jar);
                    JarOutputStream entries = new JarOutputStream(bytes, manifest);
                    InputStream own = ClockAgent.class.getClassLoader().getResourceAsStream(file)) {
                entries.putNextEntry(new JarEntry(file));
                own.transferTo(entries);
            }
            return jar;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Called by the JVM before `main`.
    public static void premain(String seconds, Instrumentation jvm) throws UnmodifiableClassException {
        jvm.addTransformer(new ClockAgent(Duration.ofSeconds(Long.parseLong(seconds))), true);
        jvm.retransformClasses(Stream.of(jvm.getAllLoadedClasses())
                .filter(loaded -> EARLY.contains(loaded.getName()))
                .toArray(Class<?>[]::new));
    }

    @Override
    public byte[] transform(
            ClassLoader loader, String name, Class<?> redefined, ProtectionDomain domain, byte[] original) {
        if (!CLOCK.equals(name) && !new String(original, StandardCharsets.ISO_8859_1).contains(ASKED)) {
            return null;
        }
        try {
            ClassFile format = ClassFile.of(ClassFile.ClassHierarchyResolverOption.of(
                    loader == null
                            ? ClassHierarchyResolver.defaultResolver()
                            : ClassHierarchyResolver.ofResourceParsing(loader)
                                    .orElse(ClassHierarchyResolver.defaultResolver())));
            return format.transformClass(
                    format.parse(original),
                    CLOCK.equals(name)
                            ? ClassTransform.transformingMethodBodies(
                                    method -> method.methodName().equalsString(INSTANT_OF_CLOCK), this::moveInstant)
                            : ClassTransform.transformingMethodBodies(this::moveMillis));
        } catch (RuntimeException e) {
            System.err.println("The clock is not moved for " + name + ": " + e);
            return null;
        }
    }

    private void moveMillis(CodeBuilder code, CodeElement element) {
        code.with(element);
        if (element instanceof InvokeInstruction call
                && call.owner().asInternalName().equals("java/lang/System")
                && call.name().equalsString(ASKED)) {
            code.loadConstant(ahead.toMillis()).ladd();
        }
    }

    /// `Instant.now` returns what this method of `Clock` returns.
    private void moveInstant(CodeBuilder code, CodeElement element) {
        if (element instanceof ReturnInstruction) {
            code.loadConstant(ahead.toSeconds())
                    .invokevirtual(INSTANT, "plusSeconds", MethodTypeDesc.of(INSTANT, ConstantDescs.CD_long));
        }
        code.with(element);
    }
}
