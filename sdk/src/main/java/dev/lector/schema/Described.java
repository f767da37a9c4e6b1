package dev.lector.schema;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says in words what a component of a record, or a record, means. Optional: the name alone is often enough.
 *
 * <p>A model reads the description, so it should say what a person would need to find the value on the page.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.TYPE})
public @interface Described {
    /** The description. */
    String value() default "";

    /** For a {@code String}: what kind of text it is, such as {@link ValueType#ID}; other kinds of component ignore it. */
    ValueType as() default ValueType.STRING;
}
