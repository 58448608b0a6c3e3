/**
 * From opened votes to who is elected: pure arithmetic on integers and fractions, no cryptography, no clock, no chance.
 * Each method states its tie rule. The page is {@code docs/protocol/12-counting.md}.
 */
package huisheng.ballots.counting;
