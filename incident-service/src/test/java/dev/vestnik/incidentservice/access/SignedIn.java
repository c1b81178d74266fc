package dev.vestnik.incidentservice.access;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.reactive.function.BodyInserters;

/** Somebody signed in, who reads pages in Russian and sends forms. */
record SignedIn(Visitor visitor, Person person, String session) {

    static SignedIn as(Visitor visitor, Role role) {
        var person = visitor.person(role);
        return new SignedIn(visitor, person, visitor.signIn(person, "/"));
    }

    EntityExchangeResult<String> post(String path, String... fields) {
        var form = visitor.form(session);
        var typed = new LinkedMultiValueMap<String, String>();
        typed.add("_csrf", form);
        for (int at = 0; at < fields.length; at += 2) {
            typed.add(fields[at], fields[at + 1]);
        }
        return visitor.web()
                .post()
                .uri(path)
                .header("Accept", "text/html")
                .cookie(SessionCookie.NAME, session)
                .cookie("XSRF-TOKEN", form)
                .cookie("vestnik_lang", "ru")
                .body(BodyInserters.fromFormData(typed))
                .exchange()
                .expectBody(String.class)
                .returnResult();
    }

    Document get(String path) {
        return Jsoup.parse(body(path));
    }

    String body(String path) {
        return Visitor.body(visitor.web()
                .get()
                .uri(path)
                .cookie(SessionCookie.NAME, session)
                .cookie("vestnik_lang", "ru")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult());
    }

    static Document page(EntityExchangeResult<String> answer) {
        return Jsoup.parse(Visitor.body(answer));
    }

    int statusOfMe(String cookie) {
        return visitor.web()
                .get()
                .uri("/api/v1/me")
                .cookie(SessionCookie.NAME, cookie)
                .exchange()
                .returnResult(String.class)
                .getStatus()
                .value();
    }
}
