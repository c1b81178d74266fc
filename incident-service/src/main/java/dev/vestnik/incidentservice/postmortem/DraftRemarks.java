package dev.vestnik.incidentservice.postmortem;

import dev.vestnik.templates.Language;
import dev.vestnik.templates.Level;
import dev.vestnik.templates.Texts;
import dev.vestnik.templates.wording.Purpose;
import dev.vestnik.templates.wording.Remark;
import dev.vestnik.templates.wording.Roster;
import dev.vestnik.templates.wording.Wordings;
import java.util.ArrayList;
import java.util.List;

/** Reads every typed text of a review, the internal ones too, by the rules of its place (practice D.3, R-B13). Pure. */
final class DraftRemarks {

    private final Roster roster;
    private final List<FieldRemark> remarks = new ArrayList<>();

    private DraftRemarks(Roster roster) {
        this.roster = roster;
    }

    /** In the order of the fields. */
    static List<FieldRemark> of(Draft draft, Roster roster) {
        var found = new DraftRemarks(roster);
        found.open("title", draft.title(), Purpose.POSTMORTEM);
        draft.summary().byLanguage().forEach((language, text) -> found.inside("summary." + language, language, text));
        found.open("customer.summary", draft.customer().summary(), Purpose.POSTMORTEM);
        found.open("customer.whatHappened", draft.customer().whatHappened(), Purpose.POSTMORTEM);
        found.open("customer.whatWeDo", draft.customer().whatWeDo(), Purpose.POSTMORTEM);
        found.inside("background", Purpose.POSTMORTEM, draft.background());
        found.factors(draft.factors());
        found.list("wentWell", draft.wentWell());
        found.list("wentBadly", draft.wentBadly());
        found.list("lucky", draft.lucky());
        found.actions(draft.actions());
        return List.copyOf(found.remarks);
    }

    private void factors(List<Factor> factors) {
        for (int place = 0; place < factors.size(); place++) {
            var path = "factors[%d].".formatted(place);
            inside(path + "description", Purpose.POSTMORTEM, factors.get(place).description());
            inside(path + "evidence", Purpose.POSTMORTEM, factors.get(place).evidence());
        }
    }

    private void list(String field, List<String> lines) {
        for (int place = 0; place < lines.size(); place++) {
            inside("%s[%d]".formatted(field, place), Purpose.POSTMORTEM, lines.get(place));
        }
    }

    private void actions(List<DraftAction> actions) {
        for (int place = 0; place < actions.size(); place++) {
            var path = "actions[%d].".formatted(place);
            var action = actions.get(place);
            inside(path + "title", Purpose.ACTION, action.title());
            inside(path + "doneTest", Purpose.ACTION, action.doneTest());
            open(path + "publicText", action.publicText(), Purpose.ACTION);
        }
    }

    private void open(String field, Texts texts, Purpose purpose) {
        texts.byLanguage().forEach((language, text) -> {
            var path = field + "." + language;
            add(path, text, Wordings.check(purpose, language, text));
            add(path, text, Wordings.check(Purpose.PUBLIC, language, text));
            add(path, text, roster.check(text, Level.BLOCK));
        });
    }

    private void inside(String field, Language language, String text) {
        add(field, text, Wordings.check(Purpose.POSTMORTEM, language, text));
        add(field, text, roster.check(text, Level.WARN));
    }

    private void inside(String field, Purpose purpose, String text) {
        add(field, text, Wordings.check(purpose, text));
        add(field, text, roster.check(text, Level.WARN));
    }

    private void add(String field, String text, List<Remark> found) {
        found.forEach(remark -> remarks.add(FieldRemark.of(field, text, remark)));
    }
}
