package huisheng.ballot.box;

import java.io.Serializable;
import java.time.Instant;

/**
 * Where a ballot lies in the box.
 *
 * @param tracker hash of the ballot's bytes: 43 characters, standard Base64 without padding
 * @param height of its event in the chain, from 1
 * @param hour in which it was taken, to the hour
 */
public record CastReceipt(String tracker, int height, Instant hour) implements Serializable {}
