package huisheng.demo;

import huisheng.organisation.OrganisationTree;
import huisheng.template.AnswerTemplates;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Templates of both counters at which one answers, from {@code templates.tsv}. */
@ApplicationScoped
class DemoTemplates {
    @Inject
    private AnswerTemplates templates;

    @Inject
    private OrganisationTree tree;

    void fill() {
        for (var row : DemoTable.rows("templates.tsv"))
            templates.add(row[0], tree.withCode(row[1]).orElseThrow().id(), row[2], row[3]);
    }
}
