package counterpart.engine.index.opensearch.release;

import counterpart.engine.index.EntryKind;
import counterpart.engine.index.IndexEntry;
import counterpart.engine.index.lucene.CompoundVocabulary;
import counterpart.engine.index.lucene.analysis.Analyzers;
import counterpart.engine.index.lucene.analysis.CompoundSplitter;
import counterpart.engine.index.lucene.document.LuceneFieldNames;
import counterpart.engine.index.opensearch.client.OpenSearchClient;
import counterpart.engine.index.opensearch.document.DocumentJson;
import counterpart.engine.index.opensearch.document.IndexDefinition;
import counterpart.engine.index.opensearch.document.SpellingVocabulary;
import counterpart.engine.index.opensearch.document.StoredAbout;
import counterpart.engine.model.indexing.BuildLock;
import counterpart.engine.model.indexing.IndexUnavailableException;
import counterpart.engine.model.indexing.OpenSearchSettings;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Builds the index of a version beside the others, checks it and puts it into service.
public final class ReleaseBuild {

    private static final Logger LOG = LoggerFactory.getLogger(ReleaseBuild.class);
    private static final Duration TO_MERGE = Duration.ofHours(2);
    private static final int WORDS_IN_A_PART = 50_000;

    private final OpenSearchClient client;
    private final OpenSearchSettings settings;
    private final ReleaseAliases aliases;

    public ReleaseBuild(OpenSearchClient client, OpenSearchSettings settings, ReleaseAliases aliases) {
        this.client = client;
        this.settings = settings;
        this.aliases = aliases;
    }

    /// Builds an index; one that is not completed is deleted again.
    ///
    /// @param entries the fields first: their words are the vocabulary for splitting compounds
    /// @return its name
    public String build(String version, Stream<IndexEntry> entries, BuildLock.Held lock) {
        aliases.deleteUnfinished();
        String index = aliases.names().fresh(version);
        try {
            create(index);
            StoredAbout about = write(index, version, entries.iterator(), lock);
            check(index, about);
            lock.ensureHeld();
            aliases.publish(index, version);
            return index;
        } catch (RuntimeException e) {
            deleteQuietly(index, e);
            throw e;
        }
    }

    private void create(String index) {
        JsonNode created = client.send("PUT", "/" + index + "?timeout=20s", IndexDefinition.of(settings.shards()));
        if (!created.path("shards_acknowledged").asBoolean(false)) {
            throw new IndexUnavailableException(
                    "no node of OpenSearch takes the shards of index " + index + "; see whether the disks are full");
        }
    }

    private void deleteQuietly(String index, RuntimeException failure) {
        try {
            aliases.delete(index);
        } catch (RuntimeException e) {
            failure.addSuppressed(e); // the next build deletes it
        }
    }

    private StoredAbout write(String index, String version, Iterator<IndexEntry> entries, BuildLock.Held lock) {
        List<IndexEntry> fields = new ArrayList<>();
        List<IndexEntry> others = new ArrayList<>();
        while (entries.hasNext() && others.isEmpty()) {
            IndexEntry entry = entries.next();
            (entry.kind() == EntryKind.FIELD ? fields : others).add(entry);
        }
        CompoundSplitter compounds = CompoundVocabulary.of(fields);
        Writing writing = new Writing(new Analyzers(compounds), new BulkWriter(client, index));
        Stream.of(fields.iterator(), others.iterator(), entries)
                .forEach(some -> some.forEachRemaining(entry -> {
                    lock.ensureHeld();
                    writing.add(entry);
                }));
        StoredAbout about = writing.finish(version, List.copyOf(compounds.vocabulary()));
        settle(index);
        return about;
    }

    private void settle(String index) {
        client.send("POST", "/" + index + "/_refresh", null);
        client.sendSlow("/" + index + "/_forcemerge?max_num_segments=1", TO_MERGE);
        if (settings.replicas() > 0) {
            ObjectNode change = OpenSearchClient.JSON.createObjectNode();
            change.putObject("index").put("auto_expand_replicas", "0-" + settings.replicas());
            client.send("PUT", "/" + index + "/_settings", change);
            awaitCopies(index);
        }
        client.send("POST", "/" + index + "/_refresh", null);
    }

    /// Waits as long as copies are being made: without them the release would end with the node that has it. One that
    /// no node has room for is left out.
    private void awaitCopies(String index) {
        JsonNode health;
        do {
            health = client.reply("GET", "/_cluster/health/" + index + "?wait_for_status=green&timeout=20s", null)
                    .body();
        } while (health.path("initializing_shards").asInt() > 0);
        int without = health.path("unassigned_shards").asInt();
        if (without > 0) {
            LOG.warn("Index {} goes into service without {} of its copies: no node takes them", index, without);
        }
    }

    /// Checks that the index has all documents.
    private void check(String index, StoredAbout about) {
        TreeMap<String, Long> missing = new TreeMap<>();
        about.entries().forEach((kind, wanted) -> {
            ObjectNode body = OpenSearchClient.JSON.createObjectNode();
            body.putObject("query").putObject("term").put(LuceneFieldNames.KIND, kind);
            long there = client.send("POST", "/" + index + "/_count", body)
                    .path("count")
                    .asLong();
            if (there != wanted) {
                missing.put(kind, there - wanted);
            }
        });
        if (!missing.isEmpty()) {
            throw new IndexUnavailableException("index " + index + " has a wrong number of documents: " + missing);
        }
    }

    /// The entries written so far.
    private static final class Writing {

        private final Analyzers analysis;
        private final DocumentJson documents;
        private final BulkWriter bulk;
        private final SpellingVocabulary spelling = new SpellingVocabulary();
        private final Map<String, Long> counts = new TreeMap<>();
        private long number;

        Writing(Analyzers analysis, BulkWriter bulk) {
            this.analysis = analysis;
            this.bulk = bulk;
            documents = new DocumentJson(analysis);
        }

        void add(IndexEntry entry) {
            spelling.add(entry, analysis);
            counts.merge(entry.kind().name(), 1L, Long::sum);
            bulk.add(LuceneFieldNames.key(entry.kind(), entry.id()), documents.document(entry, number++));
        }

        StoredAbout finish(String version, List<String> compounds) {
            List<String> words = spelling.lines();
            int parts = 0;
            for (int from = 0; from < words.size(); from += WORDS_IN_A_PART) {
                List<String> some = words.subList(from, Math.min(words.size(), from + WORDS_IN_A_PART));
                bulk.add(StoredAbout.spellingId(parts++), StoredAbout.spelling(some));
            }
            Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
            StoredAbout about = new StoredAbout(version, now, counts, compounds, parts);
            bulk.add(StoredAbout.ID, about.document());
            bulk.flush();
            return about;
        }
    }
}
