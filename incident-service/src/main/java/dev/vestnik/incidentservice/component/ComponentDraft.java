package dev.vestnik.incidentservice.component;

import dev.vestnik.templates.Symptom;
import dev.vestnik.templates.Texts;
import java.util.List;

/**
 * A component as somebody wants it to be; unchecked until it is saved under its code.
 *
 * @param group its heading; names may be empty when the group exists already
 */
public record ComponentDraft(
        String code,
        Group group,
        String region,
        Texts names,
        List<Symptom> ownSymptoms,
        int position,
        boolean retired) {

    public ComponentDraft {
        ownSymptoms = List.copyOf(ownSymptoms);
    }
}
