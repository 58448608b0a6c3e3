/** What every feature stands on: saying no, telling the time, taking text. No business words. */
package huisheng.kernel;
