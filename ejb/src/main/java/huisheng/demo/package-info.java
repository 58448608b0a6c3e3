/** The demonstration union: believable people and matters, loaded on the first start when asked for. */
package huisheng.demo;
