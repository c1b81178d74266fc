package dev.vestnik.incidentservice.component;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.vestnik.templates.Symptom;
import dev.vestnik.templates.Symptoms;
import dev.vestnik.templates.Texts;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One thing that can break, in the words customers know it by (R-B1).
 *
 * @param code a short name for machines and people in a hurry, unique: {@code upload-ru-1}
 * @param region where it runs; empty for what runs everywhere
 * @param ownSymptoms what customers see when this one breaks, besides the three generic ones
 * @param position its place on lists, smallest first
 * @param version moves on with each save; what an editor names to overwrite nobody unseen
 */
public record Component(
        ComponentId id,
        String code,
        Group group,
        String region,
        Texts names,
        List<Symptom> ownSymptoms,
        int position,
        boolean retired,
        int version) {

    public Component {
        ownSymptoms = List.copyOf(ownSymptoms);
    }

    /** All that may be said of it without typing: its own symptoms, then the generic ones. */
    @JsonIgnore
    public List<Symptom> symptoms() {
        return Stream.concat(ownSymptoms.stream(), Symptoms.generic().stream()).toList();
    }

    /** The symptom of that code, its own or a generic one. */
    public Optional<Symptom> symptom(String wanted) {
        return symptoms().stream()
                .filter(symptom -> symptom.code().equals(wanted))
                .findFirst();
    }
}
