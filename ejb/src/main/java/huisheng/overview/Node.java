package huisheng.overview;

import huisheng.organisation.OrganisationId;

/** A union with all below it; or, where {@code own} is true, what came to the union itself and to nobody below it. */
record Node(OrganisationId organisation, boolean own) {
    static Node whole(OrganisationId organisation) {
        return new Node(organisation, false);
    }
}
