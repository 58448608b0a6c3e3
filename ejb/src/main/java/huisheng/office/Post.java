package huisheng.office;

/** The posts of a union organisation (domain terms in docs/GLOSSARY.md). */
public enum Post {
    CHAIR,
    VICE_CHAIR,
    COMMITTEE_MEMBER,
    REGISTRAR,
    TREASURER,
    CASHIER,
    AUDITOR,
    CASE_OFFICER,
    EDITOR,
    PROPOSAL_COMMITTEE,
    HANDLER,
    ELECTION_COMMISSION,
    DELEGATE,
    SYSTEM_ADMIN
}
