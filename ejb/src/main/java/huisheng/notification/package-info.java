/**
 * Who is told of what has happened: a notice in the application, written with the happening, and where the member wants it a letter by
 * e-mail. It leans on all features and nobody leans on it.
 */
package huisheng.notification;
