package dev.vestnik.incidentservice.postmortem;

import dev.vestnik.incidentservice.problem.FieldError;
import dev.vestnik.incidentservice.problem.ReaderLanguage;
import dev.vestnik.templates.Language;
import dev.vestnik.templates.Level;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A review as the API answers it; {@code content} may be sent back as it is.
 *
 * @param version what an edit names in If-Match
 * @param facts what Vestnik fills in
 * @param content what people typed
 * @param findings phrases that break a rule of wording
 * @param unmet what stands in the way of approval
 */
record PostmortemView(
        UUID id,
        String ref,
        ReviewState state,
        int version,
        int revision,
        Postmortem.Deed started,
        Optional<Postmortem.Deed> approved,
        Optional<Postmortem.Deed> published,
        ReviewFacts facts,
        Draft content,
        List<FindingLine> findings,
        List<UnmetLine> unmet) {

    record FindingLine(
            String field,
            String rule,
            Level level,
            int start,
            int end,
            String words,
            String reason,
            String suggestion) {

        static FindingLine of(FieldRemark found, Language reader) {
            var remark = found.remark();
            return new FindingLine(
                    found.field(),
                    remark.rule(),
                    remark.level(),
                    remark.start(),
                    remark.end(),
                    found.words(),
                    ReaderLanguage.sentence(remark.reason(), reader),
                    ReaderLanguage.sentence(remark.suggestion(), reader));
        }
    }

    record UnmetLine(String field, String rule, String message) {

        static UnmetLine of(FieldError unmet, Language reader) {
            return new UnmetLine(unmet.field(), unmet.rule(), ReaderLanguage.sentence(unmet.message(), reader));
        }
    }

    static PostmortemView of(ReviewView view, Language reader) {
        var review = view.review();
        return new PostmortemView(
                review.id(),
                view.facts().ref(),
                review.state(),
                review.version(),
                review.revision(),
                review.started(),
                review.approved(),
                review.published(),
                view.facts(),
                review.draft(),
                view.remarks().stream()
                        .map(found -> FindingLine.of(found, reader))
                        .toList(),
                view.unmet().stream().map(unmet -> UnmetLine.of(unmet, reader)).toList());
    }
}
