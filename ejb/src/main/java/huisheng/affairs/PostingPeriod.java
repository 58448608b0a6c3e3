package huisheng.affairs;

import java.time.LocalDate;

/**
 * Until when objections are taken, and by which rule.
 *
 * @param endsOn the last day
 * @param confirmed whether law or the union's by-laws set it here
 */
record PostingPeriod(LocalDate endsOn, String citeZh, String citeEn, boolean confirmed) {}
