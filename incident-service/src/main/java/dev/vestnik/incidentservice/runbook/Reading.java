package dev.vestnik.incidentservice.runbook;

import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** Markdown, read and written by commonmark. */
final class Reading {

    /** A link to another runbook, as it works where the files lie: {@code cause-found.ru.md}. */
    private static final Pattern NEIGHBOUR = Pattern.compile("([a-z0-9]+(?:-[a-z0-9]+)*)\\.[a-z]{2,3}\\.md");

    private static final Parser PARSER =
            Parser.builder().includeSourceSpans(IncludeSourceSpans.BLOCKS).build();
    private static final HtmlRenderer HTML =
            HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true).build();

    private Reading() {}

    static Node parsed(String markdown) {
        return PARSER.parse(markdown);
    }

    /** What a person reads of this node and those below it. */
    static String plain(Node node) {
        var words = new Words();
        node.accept(words);
        return words.said.toString().strip();
    }

    /** Where the node begins, from 1, in the text that was parsed. */
    static int line(Node node) {
        return node.getSourceSpans().isEmpty()
                ? 1
                : node.getSourceSpans().getFirst().getLineIndex() + 1;
    }

    /** HTML without any of the file's own; links lead to pages of the console. */
    static String html(String markdown) {
        var document = parsed(markdown);
        document.accept(new Links());
        return HTML.render(document);
    }

    /** The address inside the console of what a file links to. */
    static String hrefOf(String written) {
        var neighbour = NEIGHBOUR.matcher(written);
        return neighbour.matches() ? "/runbooks/" + neighbour.group(1) : written;
    }

    /** The words alone; a break of a line is a space. */
    private static final class Words extends AbstractVisitor {
        private final StringBuilder said = new StringBuilder();

        @Override
        public void visit(Text text) {
            said.append(text.getLiteral());
        }

        @Override
        public void visit(Code code) {
            said.append(code.getLiteral());
        }

        @Override
        public void visit(SoftLineBreak end) {
            said.append(' ');
        }

        @Override
        public void visit(HardLineBreak end) {
            said.append(' ');
        }
    }

    /** Outside an incident, a link into one leads nowhere: its words stay. */
    private static final class Links extends AbstractVisitor {
        @Override
        public void visit(Link link) {
            if (link.getDestination().contains("{ref}")) {
                freed(link);
            } else {
                link.setDestination(hrefOf(link.getDestination()));
            }
        }

        private static void freed(Link link) {
            for (var child = link.getFirstChild(); child != null; child = link.getFirstChild()) {
                link.insertBefore(child);
            }
            link.unlink();
        }
    }
}
