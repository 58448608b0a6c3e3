/**
 * Words that are often written at a counter, kept to begin from. It knows no counter: each says by a desk of its own
 * ({@link huisheng.template.TemplateCounter}) for which unions one may use and change them.
 */
package huisheng.template;
