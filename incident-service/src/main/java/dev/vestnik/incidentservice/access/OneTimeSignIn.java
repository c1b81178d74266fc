package dev.vestnik.incidentservice.access;

import java.util.Optional;

/**
 * How the first person gets in, to be shown once and kept nowhere.
 *
 * @param password must be changed at the first sign-in
 * @param adminToken the first API token; empty when one was handed in as VESTNIK_ADMIN_TOKEN
 */
public record OneTimeSignIn(String login, String password, Optional<String> adminToken) {

    /** Never with the secrets: values get logged. */
    @Override
    public String toString() {
        return "OneTimeSignIn[" + login + "]";
    }
}
