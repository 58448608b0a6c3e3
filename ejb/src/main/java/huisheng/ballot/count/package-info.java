/** From the opening of the box by the clock to the certified result. */
package huisheng.ballot.count;
