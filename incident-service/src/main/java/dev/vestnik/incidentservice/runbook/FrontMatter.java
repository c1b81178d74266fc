package dev.vestnik.incidentservice.runbook;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * The YAML between two lines of dashes at the head of a file.
 *
 * @param lines at which line of the file the rest begins, from 1
 */
record FrontMatter(Map<String, Entry> entries, String body, int lines) {

    private static final String FENCE = "---\n";

    /** The values of one key, and its line in the file. */
    record Entry(int line, List<String> values) {}

    /** Reads it; adds to the faults and is empty when there is none, or when it is no YAML. */
    static Optional<FrontMatter> read(String file, String text, List<Fault> faults) {
        int end = text.startsWith(FENCE) ? text.indexOf("\n" + FENCE, FENCE.length() - 1) : -1;
        if (end < 0) {
            faults.add(Fault.of(
                    file,
                    1,
                    "front-matter",
                    "Файл начинается со сведений между двумя строками «---».",
                    "A file begins with what is known of it, between two lines of \"---\"."));
            return Optional.empty();
        }
        var yaml = text.substring(FENCE.length(), end + 1);
        var body = text.substring(end + 1 + FENCE.length());
        return entries(file, yaml, faults)
                .map(entries ->
                        new FrontMatter(entries, body, (int) yaml.lines().count() + 3));
    }

    private static Optional<Map<String, Entry>> entries(String file, String yaml, List<Fault> faults) {
        try {
            var root = new Yaml(new SafeConstructor(new LoaderOptions())).compose(new StringReader(yaml));
            return Optional.of(root instanceof MappingNode mapping ? entries(mapping) : Map.of());
        } catch (MarkedYAMLException unreadable) {
            int line = unreadable.getProblemMark() == null
                    ? 1
                    : unreadable.getProblemMark().getLine() + 2;
            faults.add(Fault.of(file, line, "yaml", "Это не YAML.", "This is not YAML."));
            return Optional.empty();
        }
    }

    private static Map<String, Entry> entries(MappingNode mapping) {
        var entries = new HashMap<String, Entry>();
        for (var tuple : mapping.getValue()) {
            if (tuple.getKeyNode() instanceof ScalarNode key) {
                // the first line of dashes stands above the YAML
                entries.put(
                        key.getValue(),
                        new Entry(key.getStartMark().getLine() + 2, List.copyOf(values(tuple.getValueNode()))));
            }
        }
        return entries;
    }

    private static List<String> values(Node node) {
        var values = new ArrayList<String>();
        switch (node) {
            case ScalarNode scalar -> values.add(scalar.getValue().strip());
            case SequenceNode sequence -> sequence.getValue().forEach(one -> values.addAll(values(one)));
            default -> {}
        }
        return values.stream().filter(value -> !value.isEmpty()).toList();
    }
}
