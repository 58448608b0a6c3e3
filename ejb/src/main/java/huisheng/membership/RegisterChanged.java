package huisheng.membership;

import huisheng.auditlog.Happening;

/** Something happened after which an organisation may have more members or fewer. */
interface RegisterChanged extends Happening {}
