package huisheng.ballot.poll;

import jakarta.persistence.Embeddable;
import java.io.Serializable;

/**
 * Somebody who stands for election.
 *
 * @param memberId of the register, or null for somebody from outside it
 * @param strokes of the surname, where the order of the list follows them; else null
 * @param statement their own words, or empty
 */
@Embeddable
public record PollCandidate(Long memberId, String name, Integer strokes, String statement) implements Serializable {}
